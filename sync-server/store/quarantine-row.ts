import { hashOf } from '#protocol/content-hash.ts';

import type { QuarantinedVersion } from './store.ts';

/** The columns of the table `quarantine` in their order, the same in every database. */
export const quarantineColumns =
  'institution, at, device, person, collection, id, hash, code, place, raw';

/** A refused version as the values of those columns; its hash tells one version from another. */
export function toQuarantineRow(version: QuarantinedVersion): readonly (string | null)[] {
  const { institution, at, device, person, collection, id, code, where, raw } = version;
  const who = [device ?? null, person ?? null];
  return [institution, at, ...who, collection, id, hashOf(raw), code, where, raw];
}

/** The values of the columns `collection`, `id`, `hash` and `code`, which tell one version from another. */
export function quarantineKey({
  collection,
  id,
  raw,
  code,
}: QuarantinedVersion): readonly [string, string, string, string] {
  return [collection, id, hashOf(raw), code];
}

/** The refused version that a row of the table holds. */
export function quarantinedVersion(row: Readonly<Record<string, unknown>>): QuarantinedVersion {
  return {
    institution: String(row['institution']),
    at: String(row['at']),
    device: textIn(row['device']),
    person: textIn(row['person']),
    collection: String(row['collection']) as QuarantinedVersion['collection'],
    id: String(row['id']),
    code: String(row['code']) as QuarantinedVersion['code'],
    where: String(row['place']),
    raw: String(row['raw']),
  };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
