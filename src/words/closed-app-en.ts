import type { Dictionary } from './message.ts';

/** Being told while the app is closed: words that travel with its part alone. */
export const closedAppEn = {
  title: 'Announced visitors',
  switch: 'Tell me also when Usher is closed',
  how: 'The phone then shows that a visitor is announced to you, and nothing about them. It ends when you sign out, when somebody else takes the phone, or after twelve hours without Usher. Whoever announces can always call you as well.',
  denied:
    'This phone may not show notifications of Usher. Allow them in the settings of the browser or the phone, then switch it on again.',
  'no-service':
    'The browser cannot reach the service that delivers notifications. Try again later.',
  unreachable: 'The server cannot be reached now. Try again with a connection.',
  'not-here':
    'This browser cannot do that. On an iPhone it works once Usher is on the home screen.',
} as const satisfies Dictionary;
