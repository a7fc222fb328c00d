import type { Dictionary } from './message.ts';

/** Speaking instead of typing: words that travel with its part alone. */
export const speakWordsEn = {
  speak: 'Speak instead of typing',
  stop: 'Stop listening',
  listening: 'Listening: {language}',
  stays: 'The sound stays on this phone.',
  otherLanguage: 'The visitor speaks',
  fetchTitle: 'To understand {language}, the browser has to download its words once.',
  fetchHow:
    'That may be tens of megabytes. After that it works without a connection; the sound never leaves the phone.',
  fetchNow: 'Download',
  fetchNot: 'Not now',
  fetching: 'Downloading the words for {language}. You can go on working.',
  fetched: 'Ready. Tap the microphone and speak.',
  fetchFailed: 'The words could not be downloaded. Try again later, or type.',
  'not-allowed':
    'Usher may not use the microphone. Allow it in the browser’s settings for this page, or type.',
  'nothing-heard': 'Nothing was heard. Tap the microphone and speak again, or type.',
  'no-sound': 'The microphone gives no sound. Perhaps another app or a call is using it.',
  busy: 'The browser is still listening elsewhere. Try again in a moment.',
  'not-here': 'This phone cannot recognise speech just now. Please type.',
  pl: 'Polish',
  en: 'English',
  es: 'Spanish',
  lt: 'Lithuanian',
  uk: 'Ukrainian',
} as const satisfies Dictionary;
