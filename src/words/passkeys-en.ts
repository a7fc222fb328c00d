import type { Dictionary } from './message.ts';

/** One's own passkeys: words that travel with their page alone. */
export const passkeysEn = {
  title: 'Passkeys',
  how: 'With a passkey you sign in by finger, face or a security key instead of name and password. Your PIN stays.',
  name: 'Name of the passkey',
  nameHint: 'To tell it from others, for example “Key on my ring”',
  password: 'Your password, once more',
  make: 'Make a passkey',
  madeOn: 'Made {day}',
  usedOn: 'last used {day}',
  neverUsed: 'not used yet',
  remove: 'Remove',
  removeSure: 'Really remove “{name}”? It lets nobody in any more.',
  yes: 'Yes, remove',
  no: 'No',
  nothing: 'You have no passkey yet.',
  wrongPassword: 'The password is not right.',
  missing: 'Please fill in both fields.',
} as const satisfies Dictionary;
