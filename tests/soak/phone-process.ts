// A phone as a process of its own, so that it can be killed as a phone is: `phone.ts` starts it.
import path from 'node:path';

import { canonical } from '#domain/canonical.ts';

import type { DeskDatabase } from '../../src/store/desk-collections.ts';
import { readConfig } from '../../sync-server/config.ts';
import { admitAt, openDoor } from '../support/admit.ts';
import { keepCookies } from '../support/cookie-fetch.ts';
import { openStreamsOver } from '../support/event-stream.ts';
import { hurryTimers, showTime } from './fast-clock.ts';
import { insertDisk } from './phone-disk.ts';
import type { Asked, Beginning, PhoneState, Question, Said } from './phone-words.ts';

// A run that is broken off leaves no phones behind.
process.once('disconnect', () => process.exit());

/** An instant that no simulated day comes after. */
const alwaysValid = '2999-12-31T00:00:00.000Z';

const { disk, url, holder, nowMs, build } = JSON.parse(process.argv[2] ?? '') as Beginning;

// Tabs of one browser talk over its own channels; where there seems to be no window they would over the
// disk, and there what a killed life has said is still heard.
Object.assign(globalThis, { self: globalThis });
const putClockTo = showTime(nowMs);
const flush = await insertDisk(disk);
// The browser's storage has to be there before the app is loaded.
const { creatorsOf } = await import('./builds.ts');
const { openDatabase } = await import('../../src/store/database.ts');
const { fixedKey } = await import('../support/fixed-key.ts');
const { holder: heldNow, setHolder } = await import('../../src/store/holder.ts');
const { knownScope } = await import('../../src/store/known-scope.ts');
const { unsentVisits } = await import('../../src/store/ledger.ts');
const { DatabaseRefusal } = await import('../../src/store/schema-versions.ts');
const { addActs, openVisit } = await import('../../src/store/visits.ts');
const { startSync } = await import('../../src/sync/start-sync.ts');

localStorage.setItem('usher.holder', JSON.stringify(holder));
try {
  await live(await openDatabase({ key: fixedKey, creators: creatorsOf(build) }));
} catch (error) {
  if (!(error instanceof DatabaseRefusal)) throw error;
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  await say({ kind: 'barred', why: error.kind + cause });
  process.exit(0);
}

async function live(db: DeskDatabase): Promise<void> {
  // Only now: a busy machine migrates no faster, and the phone gives it a minute.
  hurryTimers();
  const { fetch, give } = keepCookies(globalThis.fetch);
  // The house's server keeps its store beside the phones' disks; nobody types a PIN here.
  openDoor(url, readConfig({ DATA_DIR: path.join(path.dirname(disk), 'data') }));
  const sync = startSync(db, {
    baseUrl: url,
    async entered() {
      const { device, person } = heldNow();
      if (person === undefined) return undefined;
      // A phone's clock is wrong by decades here; what lets it in must hold on the server's.
      const { resume, cookie } = await admitAt(url, { device, person, at: alwaysValid });
      give(cookie);
      return { person, resume };
    },
    onAccess: () => Promise.resolve(),
    fetch: (address, init) => fetch(address instanceof Request ? address.url : address, init),
    openStream: openStreamsOver(fetch),
  });
  const does: { [K in keyof Asked]: (given: Asked[K]['given']) => Promise<Asked[K]['answer']> } = {
    async open({ words }) {
      await openVisit(db, [{ kind: 'words-noted', words }]);
      return null;
    },
    async add({ visit, words }) {
      const found = await db.visits.find().exec();
      const chosen = found[visit % Math.max(1, found.length)];
      if (chosen) await addActs(db, chosen.id, [{ kind: 'words-noted', words }]);
      return { isAdded: chosen !== undefined };
    },
    async hold({ person }) {
      setHolder({ person, post: holder.post });
      return null;
    },
    async clock(given) {
      putClockTo(given.nowMs);
      return null;
    },
    async resync() {
      sync.resync();
      return null;
    },
    state: () => stateOf(db, sync.status().kind),
    async off() {
      await sync.stop();
      await db.close();
      flush();
      return null;
    },
  };
  process.on('message', (question: Question) => void answer(question));
  await say({ kind: 'begun' });

  async function answer({ number, kind, given }: Question): Promise<void> {
    try {
      const done = does[kind] as (given: Question['given']) => Promise<unknown>;
      await say({ kind: 'answer', number, answer: await done(given) });
      if (kind === 'off') process.exit(0);
    } catch (error) {
      await say({ kind: 'trouble', number, what: String((error as Error).stack) });
    }
  }
}

async function stateOf(db: DeskDatabase, status: string): Promise<PhoneState> {
  const epoch = knownScope(db.name)?.split('~')[1];
  const unsentCount = (await unsentVisits(db)).length;
  const visits = (await db.visits.find().exec()).map(({ id, unsent, refusal, acts }) => ({
    id,
    isUnsent: unsent === 1,
    isRefused: refusal !== undefined,
    acts: acts.map((act) => ({
      id: act.id,
      device: act.device,
      print: canonical(act),
    })),
  }));
  return { visits, unsentCount, epoch, status };
}

function say(said: Said): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(said, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
