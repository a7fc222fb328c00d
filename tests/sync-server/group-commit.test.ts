import path from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { GroupCommit, type MeasuredCommit } from '../../sync-server/group-commit.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import type { Push, Store } from '../../sync-server/store/store.ts';
import { aDevice, aVisit } from '../support/builders.ts';
import { sent } from './support/phone.ts';
import { aFolder } from './support/serving.ts';

const at = '2026-11-23T08:00:00.000Z';

function aPush(): Push {
  const rows = [{ newDocumentState: sent(aVisit()) }];
  return { institution: 'jeziorna', device: aDevice, person: 'jan-kos', rows, at };
}

/** The real store, and how many pushes each of its transactions has held. */
function aWatchedStore(): { readonly store: Store; readonly groups: number[] } {
  const store = openSqliteStore(path.join(aFolder(), 'usher.sqlite'));
  onTestFinished(() => store.close());
  const groups: number[] = [];
  const accept: Store['accept'] = (pushes) => {
    groups.push(pushes.length);
    return store.accept(pushes);
  };
  return { store: { ...store, accept }, groups };
}

describe('a group commit', () => {
  test('stores the pushes of one tick in one transaction, and answers each', async () => {
    const { store, groups } = aWatchedStore();
    const commits = new GroupCommit(store);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => commits.add(aPush())));
    expect(outcomes.map(({ accepted }) => accepted)).toEqual(Array(10).fill(1));
    expect(groups).toEqual([10]);
    await commits.add(aPush());
    expect(groups).toEqual([10, 1]);
  });

  test('is settled only when every waiting push is on disk', async () => {
    const { store } = aWatchedStore();
    const commits = new GroupCommit(store);
    void commits.add(aPush());
    await commits.settled();
    expect(store.lastSeq('jeziorna')).toBe(2);
  });

  test('tells every push of a transaction that failed', async () => {
    const { store } = aWatchedStore();
    const commits = new GroupCommit({
      ...store,
      accept() {
        throw new Error('disk is full');
      },
    });
    const answers = await Promise.allSettled([commits.add(aPush()), commits.add(aPush())]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('says how long pushes wait, and measures each commit', async () => {
    const { store } = aWatchedStore();
    const accept = async (pushes: readonly Push[]) => {
      await new Promise((resume) => setTimeout(resume, 60));
      return store.accept(pushes);
    };
    const measured: MeasuredCommit[] = [];
    const commits = new GroupCommit({ ...store, accept }, (commit) => measured.push(commit));
    const first = [commits.add(aPush()), commits.add(aPush())];
    await new Promise((resume) => setTimeout(resume, 30));
    const second = commits.add(aPush());
    expect(commits.oldestWaitSeconds()).toBeGreaterThan(0.02);
    await Promise.all([...first, second]);
    expect(commits.oldestWaitSeconds()).toBe(0);
    expect(measured.map(({ waitedSeconds }) => waitedSeconds.length)).toEqual([2, 1]);
    expect(measured[0]?.seconds).toBeGreaterThan(0.05);
    expect(measured[1]?.waitedSeconds[0]).toBeGreaterThan(measured[1]?.seconds ?? 1);
  });
});
