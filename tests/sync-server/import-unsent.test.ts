import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, test } from 'vitest';

import { mostActs } from '#domain/visit-values.ts';
import type { Visit } from '#domain/visit.ts';
import { writeUnsentFile } from '#protocol/unsent-file.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { importUnsent } from '../../sync-server/unsent-file/import-unsent.ts';
import { aDevice, anAct, anId, aPerson, aDirectory, aVisit } from '../support/builders.ts';
import { openLive } from './support/live-stream.ts';
import { aPhone, sent } from './support/phone.ts';
import { aFolder, serve, type Serving } from './support/serving.ts';

const cli = path.resolve(import.meta.dirname, '../../sync-server/unsent-file/cli.ts');
const destination = {
  institution: 'jeziorna',
  dryRun: false,
  now: () => new Date('2026-11-23T12:00:00.000Z'),
};

async function aFile(visits: readonly unknown[]): Promise<string> {
  const file = path.join(aFolder(), 'usher-kopia.json');
  const writtenAt = '2026-11-23T10:00:00.000Z';
  await writeFile(file, writeUnsentFile(visits as Visit[], { device: aDevice, writtenAt }));
  return file;
}

/** Runs the real command in a process of its own, beside a server or without one. */
async function run(args: readonly string[], serving?: Serving, environment = {}) {
  const run = promisify(execFile)(process.execPath, [cli, ...args], {
    env: {
      PATH: process.env['PATH'],
      LANG: 'C',
      DATA_DIR: serving?.config.dataDir ?? aFolder(),
      ...environment,
    },
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout, complained: stderr }),
    ({ code, stdout, stderr }) => ({ code: Number(code), said: stdout, complained: stderr }),
  );
}

async function visitsAt(url: string): Promise<Visit[]> {
  const { documents } = await (await aPhone(url, { device: anId() })).pull('visits');
  return documents as unknown as Visit[];
}

describe('importing a file of unsent visits', () => {
  test('keeps authors, phones and times, and gives the author’s phone its receipts', async () => {
    const { url, store } = await serve();
    const visit = aVisit({ acts: [anAct('opened'), anAct('words-noted', { by: 'maria-kot' })] });
    const became = await importUnsent(store, [{ ...visit, unsent: 1 }], destination);
    expect(became).toEqual([{ kind: 'taken' }]);
    expect((await visitsAt(url))[0]?.acts).toEqual(visit.acts);
    const receipts = await (await aPhone(url)).receipts();
    expect(receipts).toMatchObject([{ document: visit.id, contentHash: visit.contentHash }]);
    expect(await importUnsent(store, [visit], destination)).toEqual([{ kind: 'known' }]);
    expect(await (await aPhone(url)).push(sent(visit))).toEqual([]);
    expect(await visitsAt(url)).toHaveLength(1);
  });

  test('joins a visit with what the server has of it', async () => {
    const { url, store } = await serve();
    const opened = anAct('opened');
    const ours = aVisit({ acts: [opened, anAct('paused')] });
    const theirs = visitDocument({ ...ours, acts: [opened, anAct('words-noted')] });
    await (await aPhone(url)).push(sent(ours));
    const dry = await importUnsent(store, [theirs], { ...destination, dryRun: true });
    expect(dry).toEqual([{ kind: 'taken' }]);
    expect((await visitsAt(url))[0]?.acts).toHaveLength(2);
    expect(await importUnsent(store, [theirs], destination)).toEqual([{ kind: 'taken' }]);
    expect((await visitsAt(url))[0]?.acts.map(({ kind }) => kind)).toEqual([
      'opened',
      'paused',
      'words-noted',
    ]);
    expect(await importUnsent(store, [theirs], destination)).toEqual([{ kind: 'known' }]);
  });

  test('takes the good visits, and keeps each bad one in quarantine with its author', async () => {
    const { url, store } = await serve();
    const good = aVisit();
    const altered = { ...aVisit(), contentHash: '0'.repeat(64) };
    const foreign = aVisit({ institution: 'elsewhere' });
    const endless = aVisit({ acts: Array.from({ length: mostActs + 1 }, () => anAct('paused')) });
    const bad = [altered, foreign, endless, { id: 7 }, null, 'visit', [good]];
    const dry = await importUnsent(store, [good, ...bad], { ...destination, dryRun: true });
    expect(store.quarantine('jeziorna')).toEqual([]);
    const became = await importUnsent(store, [good, ...bad], destination);
    expect(became).toEqual(dry);
    expect(became.map((each) => (each.kind === 'refused' ? each.code : each.kind))).toEqual([
      'taken',
      'hash-mismatch',
      'foreign-institution',
      'too-large',
      ...Array.from({ length: 4 }, () => 'malformed'),
    ]);
    const kept = store.quarantine('jeziorna');
    expect(kept).toHaveLength(bad.length);
    expect(kept[0]).toMatchObject({ id: altered.id, device: aDevice, person: 'jan-kos' });
    expect(await visitsAt(url)).toHaveLength(1);
  });
});

test('a phone pushes what its former holder did: the acts keep their author, whoever holds it', async () => {
  const people = [aPerson(), aPerson({ id: 'jan-kos', name: 'Jan Kos' })];
  const { url } = await serve({ directories: [aDirectory({ people })] });
  const visit = aVisit({ acts: [anAct('opened', { by: 'jan-kos' })] });
  const phone = await aPhone(url, { person: 'maria-kot' });
  expect(await phone.push(sent(visit))).toEqual([]);
  expect(await phone.receipts()).toMatchObject([{ document: visit.id }]);
  expect((await visitsAt(url))[0]).toMatchObject({ openedBy: 'jan-kos', acts: visit.acts });
});

describe('the command', { timeout: 60_000 }, () => {
  test('works beside a running server, whose phones are told to pull', async () => {
    const serving = await serve();
    const live = await openLive(await aPhone(serving.url));
    await live.resyncs(1);
    const before = live.count();
    const file = await aFile([aVisit(), aVisit()]);
    const dry = await run([file, '--dry-run'], serving);
    expect(dry).toMatchObject({ code: 0, complained: '' });
    expect(dry.said).toContain('Would be brought: 2.');
    expect(await visitsAt(serving.url)).toEqual([]);
    const done = await run([file], serving);
    expect(done).toEqual({
      code: 0,
      said: 'Brought: 2. Already there: 0. Not taken: 0.\n',
      complained: '',
    });
    await live.resyncs(before + 1);
    expect(await visitsAt(serving.url)).toHaveLength(2);
    expect((await run([file], serving)).said).toContain('Brought: 0. Already there: 2.');
    live.close();
  });

  test('names what was not taken, why and where, and says so by its exit code', async () => {
    const serving = await serve();
    const altered = { ...aVisit(), contentHash: '0'.repeat(64) };
    const { code, said } = await run([await aFile([altered, aVisit()]), '--lang', 'pl'], serving);
    expect(code).toBe(1);
    expect(said).toContain(`Nr 1 (${altered.id}): nie przyjęto, zapis zmieniono`);
    expect(said).toContain('[hash-mismatch /contentHash]');
    expect(said).toContain('Wczytano: 1. Było już na serwerze: 0. Nie przyjęto: 1, leżą');
  });

  test('refuses a file it cannot read, a store without an institution, and what it does not understand', async () => {
    const broken = path.join(aFolder(), 'usher-broken.json');
    await writeFile(broken, '{"usher": "unsent-visits", "visits": [');
    expect(await run([broken])).toMatchObject({ code: 1, said: '' });
    expect((await run([broken])).complained).toContain('incomplete or damaged inside');
    expect((await run(['nowhere.json'])).complained).toContain('cannot be read');
    const good = await aFile([aVisit()]);
    expect((await run([good])).complained).toContain('No institution is on the server');
    expect(await run([])).toMatchObject({ code: 2 });
    expect(await run([good, '--force'])).toMatchObject({ code: 2 });
    expect((await run(['--help'])).said).toContain('npm run import-unsent -- FILE');
  });
});
