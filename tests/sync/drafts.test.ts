import './support/browser-storage.ts';
import { beforeAll, expect, test, vi } from 'vitest';

import { lock } from '../../src/store/access/key-ring.ts';
import { readTexts } from '../../src/store/drafts-disk.ts';
import * as drafts from '../../src/store/drafts.ts';
import { unlockWithFixedKey } from '../support/fixed-key.ts';
import { failWrites } from './support/failing-disk.ts';
import { until } from './support/until.ts';

beforeAll(unlockWithFixedKey);

/** The drafts as a page finds them that was just loaded and unlocked: nothing in memory. */
async function afterRestart(): Promise<typeof drafts> {
  vi.resetModules();
  const fresh = await import('../../src/store/drafts.ts');
  (await import('../support/fixed-key.ts')).unlockWithFixedKey();
  return fresh;
}

test('what was typed is there after the phone was switched off', async () => {
  for (const typed of ['z', 'zg', 'zgubiłam dowód']) drafts.keepDraft('visit-1', typed);
  expect(await drafts.readDraft('visit-1')).toBe('zgubiłam dowód');
  await until(async () => {
    const fresh = await afterRestart();
    expect(await fresh.readDraft('visit-1')).toBe('zgubiłam dowód');
  });
});

test('of keystrokes that come faster than the disk the last one stays', async () => {
  for (let count = 1; count <= 500; count += 1) drafts.keepDraft('fast', 'x'.repeat(count));
  await until(async () => {
    const fresh = await afterRestart();
    expect(await fresh.readDraft('fast')).toHaveLength(500);
  });
});

test('what arrives on the disk while all drafts are read is among them', async () => {
  for (let nth = 0; nth < 40; nth += 1) drafts.keepDraft(`earlier-${nth}`, 'x');
  await drafts.dropDraft('earlier-0');
  const missed: number[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    drafts.keepDraft(`arriving-${nth}`, 'x');
    if (!(await drafts.allDrafts()).has(`arriving-${nth}`)) missed.push(nth);
  }
  expect(missed).toEqual([]);
});

test('a draft that is dropped while another waits for the unlocking is gone from the disk', async () => {
  drafts.keepDraft('recorded', 'x');
  await drafts.dropDraft('nothing');
  await lock();
  drafts.keepDraft('waiting', 'x');
  await drafts.dropDraft('recorded');
  expect(new Map(await readTexts()).has('recorded')).toBe(false);
  unlockWithFixedKey();
});

test('a draft that was recorded is gone, the others stay', async () => {
  drafts.keepDraft('one', 'pierwszy');
  drafts.keepDraft('two', 'drugi');
  await drafts.dropDraft('one');
  const fresh = await afterRestart();
  expect(await fresh.readDraft('one')).toBe('');
  expect((await fresh.allDrafts()).get('two')).toBe('drugi');
});

test('typing goes on though the disk is full, and is kept once there is room', async () => {
  const repair = failWrites('usher-drafts', () => true);
  expect(() => drafts.keepDraft('full', 'a')).not.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await drafts.readDraft('full')).toBe('a');
  repair();
  drafts.keepDraft('full', 'ab');
  await until(() => expect(localStorage.getItem('usher.drafts-aside')).toBeNull());
  await until(async () => {
    const fresh = await afterRestart();
    expect(await fresh.readDraft('full')).toBe('ab');
  });
});

test('typing survives a reload while the disk takes nothing, and lies on the disk once it does', async () => {
  const repair = failWrites('usher-drafts', () => true);
  drafts.keepDraft('aside', 'obok');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const loaded = await afterRestart();
  expect(await loaded.readDraft('aside')).toBe('obok');
  repair();
  loaded.keepDraft('aside', 'obok!');
  await until(() => expect(localStorage.getItem('usher.drafts-aside')).toBeNull());
  const fresh = await afterRestart();
  expect(await fresh.readDraft('aside')).toBe('obok!');
});
