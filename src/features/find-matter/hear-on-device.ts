import type { Language } from '#domain/localized.ts';

import { type OnDevice, type Recogniser, recogniserOnDevice } from '../../ui/can-hear-on-device.ts';

/** Whether a language is recognised on this device at once, or after the browser has fetched its words. */
export type Readiness = 'ready' | 'to-be-fetched';

/** Why nothing was heard. */
export type HearingProblem = 'not-allowed' | 'nothing-heard' | 'no-sound' | 'busy' | 'not-here';

/** Speech that is being listened to. */
export interface Listening {
  /** Listens no longer; what was said until now still comes. */
  readonly stop: () => void;
  /** Lets go of the microphone at once; nothing comes any more. */
  readonly leave: () => void;
}

// The region is what browsers name the words by; English is offered in this one first.
const tags: Readonly<Record<Language, string>> = {
  pl: 'pl-PL',
  en: 'en-US',
  es: 'es-ES',
  lt: 'lt-LT',
  uk: 'uk-UA',
};

function onDevice(language: Language): OnDevice {
  return { langs: [tags[language]], processLocally: true };
}

/** Which of the languages this device recognises by itself, in the given order. */
export async function heardOnDevice(
  languages: readonly Language[],
): Promise<ReadonlyMap<Language, Readiness>> {
  const recogniser = recogniserOnDevice();
  if (!recogniser) return new Map();
  const found = await Promise.all(
    languages.map(async (language) => [language, await readinessOf(recogniser, language)] as const),
  );
  return new Map(found.flatMap(([language, ready]) => (ready ? [[language, ready]] : [])));
}

async function readinessOf(
  recogniser: Recogniser,
  language: Language,
): Promise<Readiness | undefined> {
  // A browser may refuse to answer, for instance where whoever runs it has forbidden recognising.
  const state = await recogniser.available(onDevice(language)).catch(() => 'unavailable');
  if (state === 'available') return 'ready';
  return state === 'downloadable' || state === 'downloading' ? 'to-be-fetched' : undefined;
}

/** Has the browser fetch what it needs for a language; answers whether it has it now. */
export async function fetchSpeech(language: Language): Promise<boolean> {
  const fetched = await recogniserOnDevice()
    ?.install(onDevice(language))
    .catch(() => false);
  return fetched ?? false;
}

/** What is told while somebody speaks. */
export interface Hearing {
  /** All that was heard so far, the newest words perhaps not for good. */
  readonly onWords: (words: string) => void;
  readonly onEnd: (problem: HearingProblem | undefined) => void;
}

/** Listens until the speaker pauses; the sound stays on the device, or nothing is listened to. */
export function listen(language: Language, { onWords, onEnd }: Hearing): Listening {
  const Recogniser = recogniserOnDevice();
  const recognition = Recogniser && new Recogniser();
  if (!recognition) return failed('not-here', onEnd);
  recognition.lang = tags[language];
  recognition.interimResults = true;
  recognition.processLocally = true;
  const left = new AbortController();
  const { signal } = left;
  let heard = '';
  let problem: HearingProblem | undefined;
  recognition.addEventListener(
    'result',
    (event) => {
      heard = wordsOf(event as SpeechEvent);
      onWords(heard);
    },
    { signal },
  );
  recognition.addEventListener(
    'error',
    (event) => {
      problem = problemOf((event as Event & { readonly error: string }).error);
    },
    { signal },
  );
  const ended = () => onEnd(problem ?? (heard === '' ? 'nothing-heard' : undefined));
  recognition.addEventListener('end', ended, { signal });
  try {
    recognition.start();
  } catch {
    left.abort();
    return failed('busy', onEnd);
  }
  return {
    stop: () => recognition.stop(),
    leave() {
      left.abort();
      recognition.abort();
    },
  };
}

function failed(problem: HearingProblem, onEnd: Hearing['onEnd']): Listening {
  onEnd(problem);
  return { stop: () => undefined, leave: () => undefined };
}

interface SpeechEvent extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}

function wordsOf({ results }: SpeechEvent): string {
  const parts = Array.from(results, (result) => result[0]?.transcript.trim() ?? '');
  return parts.filter((part) => part !== '').join(' ');
}

function problemOf(error: string): HearingProblem | undefined {
  switch (error) {
    case 'not-allowed':
      return 'not-allowed';
    case 'no-speech':
      return 'nothing-heard';
    case 'audio-capture':
      return 'no-sound';
    // Whoever has stopped it knows.
    case 'aborted':
      return undefined;
    default:
      return 'not-here';
  }
}
