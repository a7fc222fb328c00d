import './support/browser-storage.ts';
import { beforeEach, describe, expect, test } from 'vitest';

import { allDrafts } from '../../src/store/drafts.ts';
import { holder, recoverHolder, setHolder } from '../../src/store/holder.ts';
import { until } from './support/until.ts';

const key = 'usher.holder';

async function onDisk(person: string) {
  await until(async () => expect((await allDrafts()).get(key)).toContain(person));
}

beforeEach(() => localStorage.clear());

describe('a browser killed before it wrote localStorage', () => {
  test('forgets neither who held the phone nor which phone it is', async () => {
    setHolder({ person: 'halina-wrona', post: 'hall-a' });
    const { device } = holder();
    await onDisk('halina-wrona');
    localStorage.clear();

    await recoverHolder();

    expect(holder()).toEqual({ device, person: 'halina-wrona', post: 'hall-a' });
  });

  test('does not give the phone back to the one before', async () => {
    setHolder({ person: 'jan-kos', post: 'hall-a' });
    const before = localStorage.getItem(key) ?? '';
    setHolder({ person: 'halina-wrona', post: 'hall-a' });
    await onDisk('halina-wrona');
    localStorage.setItem(key, before);

    await recoverHolder();

    await until(() => expect(holder().person).toBe('halina-wrona'));
  });
});
