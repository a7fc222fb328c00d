import { BehaviorSubject, type Observable } from 'rxjs';

import { uuidAt } from '#domain/uuid.ts';

import { keepDraft, readDraft } from './drafts.ts';

/** Who holds this phone, and where they stand; the only place on the phone that knows (H3). */
export interface Holder {
  /** Made once on each phone; a lost one only means that the phone counts as a new one. */
  readonly device: string;
  /** The staff member's id in the directory; undefined until somebody has said who they are. */
  readonly person: string | undefined;
  /** The post they stand at, an id in the directory. */
  readonly post: string | undefined;
}

const key = 'usher.holder';

/** Stands in where the browser keeps nothing (storage blocked): good until the page is closed. */
let memory: Holder | undefined;
let holders: BehaviorSubject<Holder> | undefined;

/** The phone's holder right now, read at once; makes the device id at the first call. */
export function holder(): Holder {
  const kept = readKept() ?? memory;
  if (kept) return kept;
  const fresh: Holder = { device: freshDevice(), person: undefined, post: undefined };
  keep(fresh);
  return fresh;
}

/** Hands the phone to somebody, or to nobody; the device stays the same. */
export function setHolder(next: Pick<Holder, 'person' | 'post'>): void {
  keep({ device: holder().device, person: next.person, post: next.post });
  holders?.next(holder());
}

/** The holder now and at each change, also when it is changed in another tab. */
export function watchHolder(): Observable<Holder> {
  if (!holders) {
    const made = new BehaviorSubject(holder());
    holders = made;
    globalThis.addEventListener?.('storage', (event: StorageEvent) => {
      if (event.key === key) made.next(holder());
    });
  }
  return holders;
}

/** Whether it is known who holds this phone and where they stand, as far as localStorage tells. */
export function isAtPost(): boolean {
  return readKept()?.post !== undefined;
}

/**
 * Brings back what localStorage has not written yet when the browser was killed: it does so seconds
 * late, and the copy beside the drafts at once. To be called before anything is drawn where nobody is
 * known to stand anywhere, else after the first paint.
 */
export async function recoverHolder(): Promise<void> {
  const copy = await readDraft(key);
  // A page that went at once has left the copy behind: only the later of the two counts.
  if (copy === '' || (textOfKept() !== null && nthOf(copy) <= nthOf(textOfKept()))) return;
  storeText(copy);
  holders?.next(holder());
}

function freshDevice(): string {
  return uuidAt(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

function keep(next: Holder): void {
  memory = next;
  const text = JSON.stringify({ ...next, nth: nthOf(textOfKept()) + 1 });
  storeText(text);
  keepDraft(key, text);
}

function storeText(text: string): void {
  try {
    globalThis.localStorage.setItem(key, text);
  } catch {
    // Blocked or full storage must not keep anybody from working.
  }
}

/** How many changes of holder there were when this was written; none is told by what older builds wrote. */
function nthOf(text: string | null): number {
  try {
    return (JSON.parse(text ?? '{}') as { readonly nth?: number }).nth ?? 0;
  } catch {
    return 0;
  }
}

function textOfKept(): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The holder as last read: the same object until it changes, so that screens do not draw anew. */
let read: { readonly text: string; readonly holder: Holder } | undefined;

function readKept(): Holder | undefined {
  try {
    const text = textOfKept();
    if (!text) return undefined;
    if (read?.text === text) return read.holder;
    const { device, person, post } = JSON.parse(text) as Partial<Holder>;
    if (!device) return undefined;
    read = { text, holder: { device, person, post } };
    return read.holder;
  } catch {
    return undefined;
  }
}
