import { BehaviorSubject } from 'rxjs';

/** Keys of sentences without gaps. */
type PlainSentence =
  | 'storageTrouble'
  | 'storageSealed'
  | 'storageNewer'
  | 'storageFull'
  | 'storageLost'
  | 'storageGone'
  | 'storageFullVisit'
  | 'nobodyHolds'
  | 'visitNotFound';

const trouble = new BehaviorSubject<PlainSentence | undefined>(undefined);

/** What keeps the phone from recording, if anything does, as a sentence to show. */
export function watchTrouble(): typeof trouble {
  return trouble;
}

/** Whether the phone's database is closed: nothing can be recorded until it is open again. */
export function isStorageClosed(sentence: PlainSentence): boolean {
  return ['storageTrouble', 'storageSealed', 'storageNewer', 'storageGone'].includes(sentence);
}

const sentences: Readonly<Record<string, PlainSentence>> = {
  'newer-than-build': 'storageNewer',
  'wrong-key': 'storageSealed',
  unusable: 'storageTrouble',
  'storage-full': 'storageFull',
  'storage-lost': 'storageLost',
  'storage-gone': 'storageGone',
  'visit-full': 'storageFullVisit',
  'visit-missing': 'visitNotFound',
  'nobody-holds-the-phone': 'nobodyHolds',
  'institution-unknown': 'nobodyHolds',
};

// Read by shape: importing the classes would bring RxDB into the first screen.
function kindOf(error: unknown): string {
  const { kind, problem } = error as { kind?: string; problem?: { kind: string } };
  return problem?.kind ?? kind ?? '';
}

/**
 * Runs something that records, and shows what kept it from doing so. A refusal becomes a sentence on
 * the screen; anything else is a bug and is thrown on.
 *
 * @returns what it answered, or undefined if it was refused
 */
export async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    const answer = await run();
    trouble.next(undefined);
    return answer;
  } catch (error) {
    const sentence = sentences[kindOf(error)];
    if (sentence === undefined) throw error;
    trouble.next(sentence);
    return undefined;
  }
}
