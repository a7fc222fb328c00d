import './support/browser-storage.ts';
import { beforeEach, expect, test, vi } from 'vitest';

import { lock, putOnRing } from '../../src/store/access/key-ring.ts';
import { readTexts } from '../../src/store/drafts-disk.ts';
import { type WaitingNotes, waitingNotes } from '../../src/store/waiting-notes.ts';
import { unlockWithFixedKey } from '../support/fixed-key.ts';
import { until } from './support/until.ts';

interface Note {
  readonly id: string;
}

let kinds = 0;

/** Notes of a kind of their own, and what is told of them. */
function someNotes(kind = `kind-${(kinds += 1)}`) {
  const notes: WaitingNotes<Note> = waitingNotes(kind);
  let told: readonly string[] = [];
  notes.watch().subscribe((waiting) => {
    told = waiting.map(({ id }) => id);
  });
  return { kind, notes, told: () => told };
}

async function unlockWithAnotherKey(): Promise<void> {
  const how = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.generateKey(how, false, ['encrypt', 'decrypt']);
  putOnRing({ key, institution: 'jeziorna', person: 'jan-kos', personKey: key });
}

beforeEach(unlockWithFixedKey);

test('what waits is in no memory while the phone is locked, and waits on once it is unlocked', async () => {
  const { notes, told } = someNotes();
  await notes.add({ id: 'one' });
  expect(told()).toEqual(['one']);
  await lock();
  expect(told()).toEqual([]);
  unlockWithFixedKey();
  await until(() => expect(told()).toEqual(['one']));
  await notes.add({ id: 'two' });
  expect(told()).toEqual(['one', 'two']);
});

test('what another key has sealed is not written over, and is there again with that key', async () => {
  const { notes, told } = someNotes();
  await notes.add({ id: 'first' });
  await lock();
  await unlockWithAnotherKey();
  await until(() => expect(told()).toEqual([]));
  await notes.add({ id: 'second' });
  expect(told()).toEqual(['second']);
  await lock();
  unlockWithFixedKey();
  await until(() => expect(told()).toEqual(['first']));
});

test('what the disk does not give for a while is not taken for nothing', async () => {
  const { kind, notes } = someNotes();
  await notes.add({ id: 'first' });
  await until(async () => {
    expect((await readTexts()).map(([key]) => key)).toContain(`waiting.${kind}`);
  });
  await lock();
  unlockWithFixedKey();
  const broken = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('The connection was killed', 'InvalidStateError');
  });
  const again = someNotes(kind);
  const adding = again.notes.add({ id: 'second' });
  await until(() => expect(broken).toHaveBeenCalled());
  broken.mockRestore();
  await adding;
  expect(again.told()).toEqual(['first', 'second']);
});
