import { Client } from 'pg';

import type { Access } from './store-questions.ts';

/** A statement as it was sent, with its values. */
export interface SentStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Whether the connection keeps its plan: from the sixth time on, one made for any values. */
  readonly isKept: boolean;
}

/** Every statement that any connection of this process sends while the work lasts. */
export async function statementsOf(
  work: () => Promise<unknown>,
): Promise<readonly SentStatement[]> {
  const seen = new Map<string, SentStatement>();
  const usual = Reflect.get(Client.prototype, 'query') as (...given: unknown[]) => unknown;
  Reflect.set(Client.prototype, 'query', function seeing(this: Client, ...given: unknown[]) {
    const statement = toStatement(given);
    if (statement) seen.set(statement.sql, statement);
    return usual.apply(this, given);
  });
  try {
    await work();
  } finally {
    Reflect.set(Client.prototype, 'query', usual);
  }
  return [...seen.values()].filter(({ sql }) => /^\s*(SELECT|INSERT|UPDATE|WITH)/i.test(sql));
}

function toStatement([asked, values]: readonly unknown[]): SentStatement | undefined {
  if (typeof asked === 'string')
    return { sql: asked, values: Array.isArray(values) ? values : [], isKept: false };
  const {
    text,
    name,
    values: within,
  } = asked as {
    readonly text?: unknown;
    readonly name?: unknown;
    readonly values?: readonly unknown[];
  };
  if (typeof text !== 'string') return undefined;
  const given = Array.isArray(values) ? values : (within ?? []);
  return { sql: text, values: given, isKept: name !== undefined };
}

/** How PostgreSQL would come to the rows that a statement reads, by its plans. */
export async function accessesIn(
  url: string,
  { sql, values, isKept }: SentStatement,
): Promise<readonly Access[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const own = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, [...values]);
    const forAny = isKept
      ? await client.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`)
      : { rows: [] };
    const explained = [...own.rows, ...forAny.rows] as readonly {
      'QUERY PLAN': readonly { Plan: PlanNode }[];
    }[];
    return explained.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => accessesOf(Plan)));
  } finally {
    await client.end();
  }
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Conflict Arbiter Indexes'?: readonly string[];
  readonly Plans?: readonly PlanNode[];
}

function accessesOf(node: PlanNode, above?: string): readonly Access[] {
  const table = node['Relation Name'] ?? above ?? '';
  const isRead = /(Seq|Index|Index Only|Bitmap Index) Scan$/.test(node['Node Type']);
  // Without a condition the index is only read from end to end, as the table would be.
  const index = node['Index Cond'] === undefined ? undefined : node['Index Name'];
  const own =
    isRead && /^(documents|quarantine|visit_marks|arrivals)$/.test(table) ? [{ table, index }] : [];
  const arbiters = (node['Conflict Arbiter Indexes'] ?? []).map((arbiter) => {
    return { table, index: arbiter };
  });
  const below = (node.Plans ?? []).flatMap((each) => accessesOf(each, node['Relation Name']));
  return [...own, ...arbiters.filter(({ table: of }) => of === 'documents'), ...below];
}
