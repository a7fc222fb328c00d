import { useMemo, useSyncExternalStore } from 'react';

import { inLanguage, type Localized } from '#domain/localized.ts';

import {
  isStaffLanguage,
  sayToStaff,
  type StaffKey,
  type StaffLanguage,
  type StaffValues,
} from './say.ts';

const key = 'usher.language';
const listeners = new Set<() => void>();

function languageAtStart(): StaffLanguage {
  const chosen = localStorage.getItem(key) ?? navigator.language.slice(0, 2);
  return isStaffLanguage(chosen) ? chosen : 'en';
}

let language: StaffLanguage = languageAtStart();
document.documentElement.lang = language;

/** Changes the language of every screen on this phone, at once and for later starts. */
export function setStaffLanguage(next: StaffLanguage): void {
  language = next;
  localStorage.setItem(key, next);
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

/** The language of this phone's screens now. */
export function currentLanguage(): StaffLanguage {
  return language;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function wordsIn(current: StaffLanguage) {
  return {
    language: current,
    /** Says a sentence of the screen. */
    say: <K extends StaffKey>(sentence: K, ...values: StaffValues<K>): string =>
      sayToStaff(current, sentence, ...values),
    /** A text of the directory, in the screen's language if it is there. */
    text: (localized: Localized): string => inLanguage(localized, current) ?? '',
    /** A list of the directory, in the screen's language if it is there. */
    list: (localized: Localized<readonly string[]>): readonly string[] =>
      inLanguage(localized, current) ?? [],
  };
}

/** What a screen needs to speak to staff. */
export type Words = ReturnType<typeof wordsIn>;

/** The words in the language of this phone's screens; follows a change of it at once. */
export function useWords(): Words {
  const current = useSyncExternalStore(subscribe, () => language);
  return useMemo(() => wordsIn(current), [current]);
}
