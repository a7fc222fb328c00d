import { type DeskCreators, deskCreators } from '../../src/store/desk-collections.ts';

/**
 * What a build of the app stores that comes so many releases after this one: each has another schema of
 * visits, every second one of receipts too, and migrates what the one before has left.
 *
 * @param build 0 is this build
 */
export function creatorsOf(build: number): DeskCreators {
  return {
    ...deskCreators,
    visits: later(deskCreators.visits, build),
    receipts: later(deskCreators.receipts, Math.floor(build / 2)),
  };
}

function later<C extends DeskCreators['visits' | 'receipts']>(creator: C, releases: number): C {
  if (releases === 0) return creator;
  const { version } = creator.schema;
  const steps = Array.from({ length: releases }, (_, index) => version + index + 1);
  return {
    ...creator,
    schema: { ...creator.schema, version: version + releases },
    migrationStrategies: {
      ...creator.migrationStrategies,
      ...Object.fromEntries(steps.map((step) => [step, <T>(stored: T): T => stored])),
    },
  };
}
