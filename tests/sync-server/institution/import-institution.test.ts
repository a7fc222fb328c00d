import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import {
  changesBetween,
  isWorthAWarning,
} from '../../../sync-server/institution/changes-between.ts';
import { importInstitution } from '../../../sync-server/institution/import-institution.ts';
import { openSqliteStore } from '../../../sync-server/store/sqlite-store.ts';
import type { Store } from '../../../sync-server/store/store.ts';
import { anOffice, change } from './office-folder.ts';

async function aStore(): Promise<Store> {
  const store = openSqliteStore(path.join(await anOffice(), 'data/usher.sqlite'));
  onTestFinished(() => store.close());
  return store;
}

const apply = { dryRun: false };

describe('an import', () => {
  test('publishes the folder, and the second time changes nothing', async () => {
    const store = await aStore();
    const folder = await anOffice();
    const first = await importInstitution(store, folder, apply);
    expect(first).toMatchObject({ ok: true, former: undefined });
    const seq = store.lastSeq('brzozowo');
    expect(seq).toBeGreaterThan(0);
    const published = store.directory('brzozowo');
    expect(first.ok && first.directory.version).toBe(published?.version);
    const second = await importInstitution(store, folder, apply);
    expect(second).toMatchObject({ ok: true, changes: [], changedChunks: 0 });
    expect(store.lastSeq('brzozowo')).toBe(seq);
  });

  test('of a folder with a fault leaves what is published', async () => {
    const store = await aStore();
    const folder = await anOffice();
    await importInstitution(store, folder, apply);
    const before = store.directory('brzozowo');
    await change(folder, 'people.csv', 'Jan Dąb', 'Jan Klon');
    await change(folder, 'people.csv', 'Anna Lipa,madam', 'Anna Lipa,lady');
    const refused = await importInstitution(store, folder, apply);
    expect(refused).toMatchObject({
      ok: false,
      faults: [{ file: 'people.csv', line: 3, problem: { kind: 'unknown-choice' } }],
    });
    expect(store.directory('brzozowo')).toEqual(before);
  });

  test('run dry tells the changes and makes none', async () => {
    const store = await aStore();
    const folder = await anOffice();
    const dry = await importInstitution(store, folder, { dryRun: true });
    expect(dry).toMatchObject({ ok: true, changedChunks: 0 });
    expect(dry.ok && dry.changes).toHaveLength(1 + 2 + 14 + 4 + 8 + 6 + 1 + 1);
    expect(store.directory('brzozowo')).toBeUndefined();
  });

  test('of changed files publishes exactly what the files now say', async () => {
    const store = await aStore();
    const folder = await anOffice();
    await importInstitution(store, folder, apply);
    await change(folder, 'people.csv', 'leon-grab,Leon Grab', 'olga-brzoza,Olga Brzoza');
    await change(folder, 'building-b.txt', 'B2 Sala', 'B2 Sala ślubów');
    await change(folder, 'services/environment.yaml', 'pl: 21 dni', 'pl: 14 dni');
    const done = await importInstitution(store, folder, apply);
    expect(done.ok && done.changes).toEqual([
      { what: 'room', id: 'B2', name: 'Sala ślubów', kind: 'changed', fields: ['name'] },
      { what: 'person', id: 'olga-brzoza', name: 'Olga Brzoza', kind: 'added' },
      {
        what: 'card',
        id: 'tree-felling',
        name: 'Wycięcie drzewa',
        kind: 'changed',
        fields: ['timeLimit'],
      },
      { what: 'plan', id: 'premises', name: '', kind: 'changed', fields: ['spaces'] },
      { what: 'person', id: 'leon-grab', name: 'Leon Grab', kind: 'removed' },
    ]);
    expect(store.directory('brzozowo')?.version).toBe(done.ok && done.directory.version);
  });

  test('of new words in lexicon.yaml shows the lexicon as changed, and moves no card', async () => {
    const store = await aStore();
    const folder = await anOffice();
    await importInstitution(store, folder, apply);
    await writeFile(
      path.join(folder, 'lexicon.yaml'),
      'identity-card:\n  pl:\n    said: [blaszka gminna]\n',
    );
    const done = await importInstitution(store, folder, apply);
    expect(done).toMatchObject({
      ok: true,
      changes: [{ what: 'lexicon', kind: 'changed', fields: ['said'] }],
      changedChunks: 2,
    });
  });

  test('of the institution’s own rules and a building shows them as changed', async () => {
    const store = await aStore();
    const folder = await anOffice();
    await importInstitution(store, folder, apply);
    await change(folder, 'institution.yaml', 'callAhead: required', 'callAhead: advised');
    await change(folder, 'building-b.txt', 'FLOOR 0 parter', 'FLOOR 0 przyziemie');
    const done = await importInstitution(store, folder, { dryRun: true });
    expect(done.ok && done.changes).toMatchObject([
      { what: 'institution', id: 'brzozowo', kind: 'changed', fields: ['rules'] },
      { what: 'building', id: 'B', kind: 'changed', fields: ['floors'] },
      { what: 'plan', id: 'premises', kind: 'changed', fields: ['levels'] },
    ]);
  });

  test('warns of people and cards that disappear, for the log still names them', async () => {
    const store = await aStore();
    const folder = await anOffice();
    await importInstitution(store, folder, apply);
    const published = store.directory('brzozowo');
    if (!published) throw new Error('nothing was published');
    const next = { ...published, people: [], cards: [], rooms: [] };
    const warned = changesBetween(published, next).filter(isWorthAWarning);
    expect(new Set(warned.map((one) => one.what))).toEqual(new Set(['person', 'card']));
    expect(warned).toHaveLength(8 + 6);
  });
});
