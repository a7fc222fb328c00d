import type { TSchema } from 'typebox';

import { Act } from '#domain/act.ts';
import { canonical } from '#domain/canonical.ts';
import { directoryIdPattern, instantPattern, uuidPattern } from '#domain/identifier-patterns.ts';
import type { VisitCore } from '#domain/visit.ts';

/** One field of an act of some kind, in the order in which canonical JSON writes them. */
interface Field {
  readonly name: string;
  /** Its name as JSON writes it, with the colon. */
  readonly label: string;
  /** Whether its schema lets no text pass that JSON would escape. */
  readonly isPlain: boolean;
}

const plainPatterns: readonly unknown[] = [uuidPattern, directoryIdPattern, instantPattern];

const fieldsByKind: ReadonlyMap<string, readonly Field[]> = new Map(
  Act.anyOf.map(({ properties }) => [properties.kind.const, fieldsOf(properties)]),
);

/**
 * `hashedText` of a visit that its schema has let pass, at half the cost: what may stand in each field is
 * known, so nothing is sorted, and most texts need not be searched for what JSON escapes.
 */
export function checkedVisitText({ id, institution, acts, ext }: VisitCore): string {
  let texts = '';
  for (const act of acts) texts += `${texts === '' ? '' : ','}${actText(act)}`;
  const more = ext === undefined ? '' : `"ext":${canonical(ext)},`;
  return `{"acts":[${texts}],${more}"id":"${id}","institution":"${institution}"}`;
}

function actText(act: Act): string {
  let text = '';
  for (const { name, label, isPlain } of fieldsByKind.get(act.kind) ?? []) {
    const value: unknown = act[name as keyof Act];
    if (value === undefined) continue;
    const written = isPlain ? `"${value as string}"` : canonical(value);
    text += `${text === '' ? '' : ','}${label}${written}`;
  }
  return `{${text}}`;
}

function fieldsOf(properties: Readonly<Record<string, TSchema>>): readonly Field[] {
  const sorted = Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, schema]) => ({
    name,
    label: `${JSON.stringify(name)}:`,
    isPlain: isPlainSchema(schema),
  }));
}

function isPlainSchema(schema: TSchema): boolean {
  if ('pattern' in schema) return plainPatterns.includes(schema.pattern);
  const values =
    'enum' in schema ? (schema.enum as unknown[]) : 'const' in schema && [schema.const];
  return (
    values !== false && values.every((value) => JSON.stringify(value) === `"${String(value)}"`)
  );
}
