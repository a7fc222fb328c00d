import { blankInto, keysToBlank, receiptIdsOf, withoutHashOf } from './blank-visits.ts';
import type { DocumentKey } from './documents.ts';
import type { GatheredWrites, HeldDocument } from './gathered-writes.ts';
import type { Ask, Row } from './postgres-connection.ts';
import { readDocuments, toHeld } from './postgres-documents.ts';
import { quarantineKey } from './quarantine-row.ts';
import { erasureIn, retentionNoteIn, viewIn } from './retention-rows.ts';
import type { Blanking, ForgetBefore, Forgotten } from './retention-store.ts';
import { forgettableRows } from './sqlite-retention.ts';
import type { AnyStore } from './store.ts';

/** What retention works with. */
interface RetentionParts {
  readonly ask: Ask;
  readonly inTransaction: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;
  /** Does the work in one transaction, on documents that were looked for before. */
  readonly write: <T>(writing: {
    readonly institutions: readonly string[];
    readonly asked: readonly DocumentKey[];
    readonly read: (ask: Ask, asked: readonly DocumentKey[]) => Promise<readonly HeldDocument[]>;
    readonly work: (writes: GatheredWrites) => T;
  }) => Promise<T>;
}

type Retention = Pick<AnyStore, keyof import('./retention-store.ts').RetentionStore>;

/** Prepares retention in a store on PostgreSQL. */
export function openRetention(parts: RetentionParts): Retention {
  const { ask } = parts;
  return {
    ...openQuestions(ask),
    ...openNotes(ask),
    ...openForgetting(parts),
    ...openViews(ask),
    blankVisits: (blanking) => blank(parts, blanking),
    async dropQuarantined(institution, versions) {
      const rows = versions.map(quarantineKey);
      const column = (place: number) => rows.map((row) => row[place]?.replaceAll('\0', '\uFFFD'));
      const dropped = await ask(
        `DELETE FROM quarantine USING unnest($2::text[], $3::text[], $4::text[], $5::text[])
           AS asked (collection, id, hash, code)
         WHERE institution = $1 AND quarantine.collection = asked.collection
           AND quarantine.id = asked.id AND quarantine.hash = asked.hash
           AND quarantine.code = asked.code
         RETURNING 1`,
        [institution, column(0), column(1), column(2), column(3)],
      );
      return dropped.length;
    },
    // Old versions of rows are the database's own to clear away (docs/retention.md).
    scrub: () => undefined,
  };
}

function openQuestions(ask: Ask): Pick<Retention, 'visitsAfter' | 'receivedAt'> {
  return {
    async visitsAfter(institution, seq, limit) {
      const rows = await ask(
        `SELECT id, seq, body FROM documents
         WHERE institution = $1 AND audience = '' AND collection = 'visits' AND seq > $2
         ORDER BY seq LIMIT $3`,
        [institution, seq, limit],
      );
      return rows.map(({ id, seq: number, body }) => ({
        id: String(id),
        seq: Number(number),
        body: String(body),
      }));
    },
    async receivedAt(institution, visit) {
      const receipts = await readReceipts(ask, institution, [visit]);
      const times = receipts.map(
        ({ body }) => (JSON.parse(body) as { receivedAt: string }).receivedAt,
      );
      return times.toSorted().at(-1);
    },
  };
}

async function readReceipts(
  ask: Ask,
  institution: string,
  visits: readonly string[],
): Promise<readonly HeldDocument[]> {
  const ranges = visits.map(receiptIdsOf);
  const rows = await ask(
    `SELECT found.* FROM unnest($2::text[], $3::text[]) AS asked (first, last)
     CROSS JOIN LATERAL (
       SELECT * FROM documents WHERE institution = $1 AND collection = 'receipts'
         AND id > asked.first COLLATE "C" AND id < asked.last COLLATE "C"
     ) AS found`,
    [institution, ranges.map(([first]) => first), ranges.map(([, last]) => last)],
  );
  return rows.map(toHeld);
}

async function blank({ ask, write }: RetentionParts, blanking: Blanking): Promise<number> {
  const { institution, ids, at, reason } = blanking;
  let receipts: readonly HeldDocument[] = [];
  const blanked = await write({
    institutions: [institution],
    asked: keysToBlank(blanking),
    async read(within, asked) {
      receipts = await readReceipts(within, institution, ids);
      return [...(await readDocuments(within, asked)), ...receipts];
    },
    work: (writes) =>
      blankInto(writes, blanking, (visit) =>
        receipts.filter(({ key }) => key.id.startsWith(`${visit}~`)),
      ),
  });
  if (reason === undefined || blanked.length === 0) return blanked.length;
  // Done again after a break: whoever asked for it repeats the command, and finds it recorded then.
  await ask(
    `INSERT INTO erasures SELECT $1, visit, $3, $4 FROM unnest($2::text[]) AS blanked (visit)
     ON CONFLICT (institution, visit) DO UPDATE SET at = excluded.at, reason = excluded.reason`,
    [institution, blanked, at, reason],
  );
  await stripCertificates(ask, institution, blanked);
  return blanked.length;
}

async function stripCertificates(
  ask: Ask,
  institution: string,
  visits: readonly string[],
): Promise<void> {
  const rows = await ask(
    `SELECT arrival, versions FROM certificates WHERE institution = $1
       AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS gone (visit) WHERE strpos(versions, visit) > 0)`,
    [institution, visits],
  );
  for (const { arrival, versions } of rows)
    await ask('UPDATE certificates SET versions = $1 WHERE institution = $2 AND arrival = $3', [
      withoutHashOf(String(versions), new Set(visits)),
      institution,
      arrival,
    ]);
}

function openNotes(ask: Ask): Pick<Retention, 'erasures' | 'retentionNote' | 'noteRetention'> {
  return {
    async erasures(institution) {
      const all = 'SELECT * FROM erasures WHERE institution = $1 ORDER BY at, visit';
      return (await ask(all, [institution])).map(erasureIn);
    },
    async retentionNote(institution) {
      const [row] = await ask('SELECT * FROM retention WHERE institution = $1', [institution]);
      return row && retentionNoteIn(row);
    },
    async noteRetention(institution, { epoch, seq, rules, at }) {
      await ask(
        `INSERT INTO retention VALUES ($1, $2, $3, $4, $5) ON CONFLICT (institution) DO UPDATE SET
           epoch = excluded.epoch, seq = excluded.seq, rules = excluded.rules, at = excluded.at`,
        [institution, epoch, seq, rules, at],
      );
    },
  };
}

function openForgetting({
  ask,
  inTransaction,
}: RetentionParts): Pick<Retention, 'forget' | 'forgettable'> {
  const rows = (kind: keyof ForgetBefore) => forgettableRows[kind].replaceAll('?', '$');
  const each = async (work: (kind: keyof ForgetBefore) => Promise<number>): Promise<Forgotten> => ({
    quarantine: await work('quarantine'),
    phones: await work('phones'),
    certificates: await work('certificates'),
    views: await work('views'),
  });
  return {
    forget: (institution, before) =>
      inTransaction((within) =>
        each(async (kind) => {
          const dropped = `DELETE FROM ${rows(kind)} RETURNING 1`;
          return (await within(dropped, [institution, before[kind]])).length;
        }),
      ),
    forgettable: (institution, before) =>
      each(async (kind) => {
        const counted = `SELECT count(*) AS count FROM ${rows(kind)}`;
        const [row] = await ask(counted, [institution, before[kind]]);
        return Number((row as Row)['count']);
      }),
  };
}

function openViews(ask: Ask): Pick<Retention, 'keepViews' | 'views'> {
  return {
    async keepViews(institution, views) {
      const column = (field: keyof (typeof views)[number]) =>
        views.map((view) => view[field] ?? null);
      await ask(
        `INSERT INTO views (institution, id, at, person, device, what, which, why, received_at)
         SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
           $7::text[], $8::text[], $9::text[])
         ON CONFLICT DO NOTHING`,
        [
          institution,
          ...(['id', 'at', 'by', 'device', 'what', 'which', 'why', 'receivedAt'] as const).map(
            column,
          ),
        ],
      );
    },
    async views(institution, limit) {
      const newest =
        'SELECT * FROM views WHERE institution = $1 ORDER BY received_at DESC, at DESC LIMIT $2';
      return (await ask(newest, [institution, limit])).map(viewIn);
    },
  };
}
