/** Why the store did not do what it was asked; a sentence for people is made of it in words/. */
export type StoreProblem =
  | { readonly kind: 'nobody-holds-the-phone' }
  | { readonly kind: 'institution-unknown' }
  | { readonly kind: 'visit-missing'; readonly visit: string }
  | { readonly kind: 'visit-full'; readonly visit: string }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'storage-lost' }
  | { readonly kind: 'storage-gone' };

/** A refusal of the store on its way to the caller: nothing was written. */
export class RefusedByStore extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, cause?: unknown) {
    super(problem.kind, { cause });
    this.name = 'RefusedByStore';
    this.problem = problem;
  }
}

/** Turns a full disk and a database killed under the page (iOS) into refusals; other errors stay bugs. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof RefusedByStore) return error;
  if (isQuotaError(error)) return new RefusedByStore({ kind: 'storage-full' }, error);
  if (isLostConnection(error)) return new RefusedByStore({ kind: 'storage-lost' }, error);
  return error;
}

/** Whether the browser refused a write for want of room, also where Dexie has wrapped the error. */
export function isQuotaError(error: unknown): boolean {
  return namesOf(error).includes('QuotaExceededError');
}

/** Whether the connection to IndexedDB is gone, as iOS does to a page in the background. */
export function isLostConnection(error: unknown): boolean {
  const lost = ['InvalidStateError', 'DatabaseClosedError', 'UnknownError'];
  return namesOf(error).some((name) => lost.includes(name));
}

function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner), ...namesOf(cause)];
}
