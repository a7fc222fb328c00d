import type { Case } from './cases.ts';
import type { House } from './house.ts';
import type { Cookies } from './people.ts';
import { type Ending, textOf } from './raw-http.ts';

/** What the server has said it took: act ids by visit. */
export type Accepted = Map<string, Set<string>>;

type Fields = Readonly<Record<string, unknown>>;

/** Notes what a push's answer says was taken: every row that is not among its conflicts. */
export function noteAccepted(accepted: Accepted, sent: Case, ending: Ending): void {
  const isPush = sent.operation?.path.endsWith('/push') === true;
  if (!isPush || ending.kind !== 'answered' || ending.answer.status !== 200) return;
  const conflicts = new Set(listIn(textOf(ending.answer)).map((answered) => idOf(answered)));
  for (const row of listIn(Buffer.from(sent.body).toString())) {
    const visit = isFields(row) ? row['newDocumentState'] : undefined;
    const id = idOf(visit);
    if (id === undefined || conflicts.has(id)) continue;
    accepted.set(id, new Set([...(accepted.get(id) ?? []), ...actIds(visit)]));
  }
}

function actIds(visit: unknown): readonly string[] {
  const acts = isFields(visit) ? visit['acts'] : undefined;
  return Array.isArray(acts) ? acts.flatMap((act) => idOf(act) ?? []) : [];
}

/** Looks whether everything that was taken is there, act by act. */
export async function faultsInTruth(
  { url }: House,
  cookies: Cookies,
  accepted: Accepted,
): Promise<readonly string[]> {
  const stored = new Map<string, ReadonlySet<string | undefined>>();
  for (let after = ''; ;) {
    const page = await fetch(`${url}/api/sync/visits/pull?limit=500${after}`, {
      headers: { cookie: cookies['writer'] ?? '' },
    });
    const { documents, checkpoint } = (await page.json()) as {
      documents: { id: string; acts: unknown[] }[];
      checkpoint: { epoch: string; seq: number };
    };
    for (const { id, acts } of documents) stored.set(id, new Set(acts.map((act) => idOf(act))));
    if (documents.length < 500) break;
    after = `&epoch=${checkpoint.epoch}&seq=${checkpoint.seq}`;
  }
  return [...accepted].flatMap(([id, acts]) => {
    const lacking = [...acts].filter((act) => stored.get(id)?.has(act) !== true);
    return lacking.length > 0 || !stored.has(id)
      ? [`visit ${id} was taken, but ${lacking.length} of its acts are gone`]
      : [];
  });
}

function listIn(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function idOf(value: unknown): string | undefined {
  return isFields(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
