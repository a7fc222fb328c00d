import { defer, type Observable, switchMap } from 'rxjs';

import type { VisitChannel } from '#domain/act-values.ts';
import type { ActDetails } from '#domain/act.ts';
import type { Visit } from '#domain/visit.ts';

import type { Unsent } from './ledger.ts';
import type { VisitFilter } from './visits.ts';

/** Instants between which visits were opened, and how many to show at most. */
export interface LogSpan {
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

// The visits' store and RxDB come in their own part of the program: the first screen is painted
// before they are loaded, and every function here waits for them.
const part = () => import('./desk-part.ts');

async function opened() {
  const { database, ...parts } = await part();
  return { ...parts, desk: await database() };
}

let painted: Promise<void> | undefined;

// Whoever watches does so from a screen that is just being painted; a tap does not wait for that.
async function loadedOncePainted() {
  painted ??= new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(() => resolve(), { timeout: 1500 });
    else setTimeout(resolve, 200);
  });
  await painted;
  const { database, ...parts } = await part();
  // If it does not open now, whoever watches still sees it once it does.
  database().catch(() => undefined);
  return parts;
}

type Opened = Awaited<ReturnType<typeof opened>>;

// Some systems kill the database under the page (iOS): whoever watches goes on with the next one.
function watching<T>(watch: (parts: Opened) => Observable<T>): Observable<T> {
  return defer(loadedOncePainted).pipe(
    switchMap((parts) =>
      parts.watchDatabase().pipe(switchMap((desk) => watch({ ...parts, desk }))),
    ),
  );
}

/** Opens a visit with its first acts and answers its id (A1). */
export async function openVisit(
  details: readonly ActDetails[],
  channel?: VisitChannel,
): Promise<string> {
  const { desk, visits } = await opened();
  return visits.openVisit(desk, details, channel);
}

/** Adds to a visit what one tap did. */
export async function addActs(visitId: string, details: readonly ActDetails[]): Promise<void> {
  const { desk, visits } = await opened();
  await visits.addActs(desk, visitId, details);
}

/** Takes acts back by adding that they are undone. */
export async function undoActs(visitId: string, actIds: readonly string[]): Promise<void> {
  const { desk, visits } = await opened();
  await visits.undoActs(desk, visitId, actIds);
}

/** One visit and every later version of it; `undefined` if this phone does not have it. */
export function watchVisit(visitId: string): Observable<Visit | undefined> {
  return watching(({ desk, visits }) => visits.watchVisit(desk, visitId));
}

/** Visits newest first, and every change of the list. */
export function watchVisits(filter: VisitFilter): Observable<readonly Visit[]> {
  return watching(({ desk, visits }) => visits.watchVisits(desk, filter));
}

/** The log, newest first, of visits opened from `from` until before `to` (G1). */
export function watchLog(span: LogSpan): Observable<readonly Visit[]> {
  return watching(({ desk, visits }) => visits.watchLog(desk, span));
}

/** What the server has not acknowledged yet (design.md, point 2). */
export function watchUnsent(): Observable<Unsent> {
  return watching(({ desk, ledger }) => ledger.watchUnsent(desk));
}

/** Everything unsent as the text of a file. */
export async function exportUnsent(): Promise<string> {
  const { desk, ...parts } = await opened();
  return parts.exportUnsent(desk);
}
