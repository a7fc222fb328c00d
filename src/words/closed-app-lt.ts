import type { closedAppEn } from './closed-app-en.ts';
import type { Translation } from './message.ts';

/** Being told while the app is closed, in Lithuanian. */
export const closedAppLt: Translation<typeof closedAppEn, 'lt'> = {
  title: 'Klientai, apie kuriuos pranešta',
  switch: 'Pranešti man ir tada, kai „Usher“ uždarytas',
  how: 'Tada telefonas parodo, kad Jums pranešta apie klientą, bet nieko daugiau apie jį. Tai baigiasi, kai atsijungiate, kai telefoną perima kitas žmogus arba kai „Usher“ nenaudojamas dvylika valandų. Pranešantysis visada gali ir paskambinti.',
  denied:
    'Šis telefonas neleidžia „Usher“ rodyti pranešimų. Leiskite juos naršyklės arba telefono nustatymuose ir įjunkite dar kartą.',
  'no-service': 'Naršyklė nepasiekia pranešimų pristatymo paslaugos. Pabandykite vėliau.',
  unreachable: 'Dabar serveris nepasiekiamas. Pabandykite, kai bus ryšys.',
  'not-here':
    'Ši naršyklė to nemoka. „iPhone“ telefone tai veikia, kai „Usher“ yra pradžios ekrane.',
};
