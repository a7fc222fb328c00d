import { useCallback, useEffect, useRef, useState } from 'react';

import type { Language } from '#domain/localized.ts';

import { watchDoor } from '../../store/door.ts';
import { useLatest } from '../../ui/use-latest.ts';
import {
  fetchSpeech,
  type HearingProblem,
  listen,
  type Listening,
  type Readiness,
} from './hear-on-device.ts';

/** How far hearing a visitor has come. */
export type HearingState =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'listening'; readonly language: Language }
  | { readonly kind: 'to-be-fetched'; readonly language: Language }
  | { readonly kind: 'fetching'; readonly language: Language }
  | { readonly kind: 'fetched' }
  | { readonly kind: 'fetch-failed' }
  | { readonly kind: 'problem'; readonly problem: HearingProblem };

const quiet: HearingState = { kind: 'quiet' };

/** As much as the field takes. */
const longestText = 2000;

/**
 * Lets words land in a field while somebody speaks, behind what stands there. Whoever types, hides the screen
 * or leaves it is not listened to any more.
 */
export function useHearing(text: string, onText: (text: string) => void) {
  const [state, setState] = useState<HearingState>(quiet);
  const listening = useRef<Listening>(undefined);
  const ours = useRef(new Set<string>());
  const write = useLatest(onText);
  const isListening = state.kind === 'listening';

  const leave = useCallback(() => {
    listening.current?.leave();
    listening.current = undefined;
    setState(quiet);
  }, []);

  function speak(language: Language, readiness: Readiness | undefined) {
    listening.current?.leave();
    if (readiness === 'to-be-fetched') return setState({ kind: 'to-be-fetched', language });
    setState({ kind: 'listening', language });
    ours.current = new Set([text]);
    const before = text.trimEnd();
    listening.current = listen(language, {
      onWords(words) {
        const all = (before === '' ? words : `${before} ${words}`).slice(0, longestText);
        ours.current.add(all);
        write(all);
      },
      onEnd(problem) {
        listening.current = undefined;
        setState(problem ? { kind: 'problem', problem } : quiet);
      },
    });
  }

  async function fetch(language: Language): Promise<boolean> {
    setState({ kind: 'fetching', language });
    const isFetched = await fetchSpeech(language);
    setState({ kind: isFetched ? 'fetched' : 'fetch-failed' });
    return isFetched;
  }

  // Somebody types: their word counts.
  useEffect(() => {
    if (isListening && !ours.current.has(text)) leave();
  }, [isListening, text, leave]);
  useEffect(() => (isListening ? whenUnseen(leave) : undefined), [isListening, leave]);
  useEffect(() => () => listening.current?.leave(), []);

  return { state, speak, stop: () => listening.current?.stop(), dismiss: leave, fetch };
}

/** Nobody is listened to behind a screen that nobody sees. */
function whenUnseen(leave: () => void): () => void {
  const look = () => document.visibilityState === 'hidden' && leave();
  document.addEventListener('visibilitychange', look);
  const door = watchDoor().subscribe(({ kind }) => kind !== 'unlocked' && leave());
  return () => {
    document.removeEventListener('visibilitychange', look);
    door.unsubscribe();
  };
}
