import { filter, firstValueFrom } from 'rxjs';

import type { ActDetails } from '#domain/act.ts';

import { untilUnlocked } from '../../../src/store/access/key-ring.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { startDirectory, watchDirectory } from '../../../src/store/directory.ts';
import { addActs, openVisit } from '../../../src/store/visits.ts';

const desk = { kind: 'service-desk' } as const;

const greeted: readonly ActDetails[] = [
  { kind: 'greeted', language: 'pl' },
  { kind: 'matter-known', card: 'id-card', found: 'common' },
];
const served: readonly ActDetails[] = [
  { kind: 'referred', whom: desk, way: 'point', advised: 'point', reasons: ['same-floor'] },
  {
    kind: 'closed',
    outcome: 'referred',
    channel: 'in-person',
    contactGiven: true,
    surveyOffered: false,
  },
];

/**
 * Serves visitors through the app's own store, as a second tab of the app would: each visit is written
 * when it begins and when it ends.
 */
async function serveVisitors(count: number): Promise<void> {
  const database = await openDatabase({ key: await untilUnlocked() });
  const directory = startDirectory(database);
  await firstValueFrom(watchDirectory().pipe(filter((found) => found !== undefined)));
  for (let visit = 0; visit < count; visit += 1)
    await addActs(database, await openVisit(database, greeted), served);
  directory.unsubscribe();
  await database.close();
}

Object.assign(globalThis, { serveVisitors });
