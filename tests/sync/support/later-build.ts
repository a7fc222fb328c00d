import { type DeskCreators, deskCreators } from '../../../src/store/desk-collections.ts';
import { visitSchema } from '../../../src/store/schemas.ts';

type Migration = (old: Record<string, unknown>) => unknown;

/** A later build, whose visits have another shape, whatever the present one is. */
export function laterBuild(migration: Migration = (old) => old): DeskCreators {
  const version = visitSchema.version + 1;
  const { visits } = deskCreators;
  const migrationStrategies = { ...visits.migrationStrategies, [version]: migration };
  const schema = { ...visitSchema, version };
  return { ...deskCreators, visits: { ...visits, schema, migrationStrategies } };
}
