import { useSyncExternalStore } from 'react';

import { inLanguage, type Language, type Localized } from '#domain/localized.ts';

import { hasWords, loadWords } from './later-words.ts';
import {
  isStaffLanguage,
  sayToStaff,
  type StaffKey,
  type StaffLanguage,
  type StaffValues,
} from './say.ts';

const key = 'usher.language';
const listeners = new Set<() => void>();

/** Longer than that nobody looks at an empty screen for the sake of its language. */
const patienceMs = 3000;

function languageAtStart(): StaffLanguage {
  const chosen = localStorage.getItem(key) ?? navigator.language.slice(0, 2);
  return isStaffLanguage(chosen) ? chosen : 'en';
}

let wanted = languageAtStart();
let words = wordsIn(hasWords(wanted) ? wanted : 'en');
document.documentElement.lang = words.language;

function speak(language: StaffLanguage): void {
  // New even where the language stays: every screen then asks anew for what it says.
  words = wordsIn(language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** The language of this phone's screens now. */
export function currentLanguage(): StaffLanguage {
  return words.language;
}

/** Whether the screens already speak this phone's language. */
export function speaksOwnLanguage(): boolean {
  return words.language === wanted;
}

/** Waits for the words of this phone's language, for some seconds at most; until then it speaks English. */
export async function fetchOwnLanguage(): Promise<void> {
  const language = wanted;
  const fetched = loadWords(language).then(() => {
    if (wanted === language) speak(language);
  });
  const waited = new Promise((resolve) => setTimeout(resolve, patienceMs));
  // Neither on the phone nor to be had: the next start asks again.
  await Promise.race([fetched.catch(() => undefined), waited]);
}

/** Fetches the languages that visitors are spoken to in; what cannot be had is not offered. */
export async function fetchVisitorLanguages(languages: readonly Language[]): Promise<void> {
  const missing = languages.filter((language) => !hasWords(language));
  if (missing.length === 0) return;
  await Promise.allSettled(missing.map(loadWords));
  speak(words.language);
}

/**
 * Changes the language of every screen on this phone, at once and for later starts.
 *
 * @returns whether it could: its words may be neither on the phone nor to be had
 */
export async function setStaffLanguage(next: StaffLanguage): Promise<boolean> {
  const before = wanted;
  wanted = next;
  try {
    await loadWords(next);
  } catch {
    if (wanted === next) wanted = before;
    return false;
  }
  // Another one may have been chosen while this one was fetched.
  if (wanted !== next) return true;
  localStorage.setItem(key, next);
  speak(next);
  return true;
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
  return useSyncExternalStore(subscribe, () => words);
}
