import Type from 'typebox';
import { Check } from 'typebox/value';

import type { Act } from '#domain/act.ts';
import { DirectoryId, Uuid } from '#domain/identifiers.ts';

import type { Push } from '../store/store.ts';

const Bringer = Type.Object({ device: Uuid, person: DirectoryId });

/**
 * In whose name a visit of a file is pushed: that of whoever acted last in it, on their phone. Nobody's
 * where that cannot be read; then no receipt is written.
 */
export function bringerOf(entry: unknown): Pick<Push, 'device' | 'person'> {
  const nobody = { device: undefined, person: undefined };
  if (typeof entry !== 'object' || entry === null || !('acts' in entry)) return nobody;
  const last: unknown = Array.isArray(entry.acts) ? entry.acts.at(-1) : undefined;
  const { device, by: person } = (last ?? {}) as Partial<Act>;
  const bringer = { device, person };
  return Check(Bringer, bringer) ? bringer : nobody;
}
