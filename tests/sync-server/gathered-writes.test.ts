import { describe, expect, test } from 'vitest';

import { GatheredWrites } from '../../sync-server/store/gathered-writes.ts';
import { readAhead } from '../../sync-server/store/read-ahead.ts';

function aKey(id: string) {
  return { institution: 'jeziorna', collection: 'visits', id } as const;
}

function aBody(body: string) {
  return { hash: body, deleted: false, body };
}

function gathered(): GatheredWrites {
  const held = [{ key: aKey('held'), audience: '', seq: 3, ...aBody('old') }];
  const ahead = readAhead([aKey('held'), aKey('absent')], held);
  return new GatheredWrites(ahead, new Map([['jeziorna', 7]]));
}

describe('gathered writes', () => {
  test('know what is there and what is not', () => {
    expect(gathered().find(aKey('held'))).toMatchObject({ seq: 3, body: 'old' });
    expect(gathered().find(aKey('absent'))).toBeUndefined();
  });

  test('never take for absent what nobody has looked for', () => {
    expect(() => gathered().find(aKey('other'))).toThrow(/was not looked for/);
  });

  test('number on, and are found again', () => {
    const writes = gathered();
    writes.write(aKey('held'), aBody('new'));
    writes.write(aKey('absent'), aBody('first'));
    writes.write(aKey('held'), aBody('newest'));
    expect(writes.find(aKey('held'))).toMatchObject({ seq: 10, body: 'newest' });
    expect(writes.documents.map(({ key, seq }) => [key.id, seq])).toEqual([
      ['held', 10],
      ['absent', 9],
    ]);
    expect(writes.seqs.get('jeziorna')).toBe(10);
  });

  test('are undone to the savepoint, numbers included', () => {
    const writes = gathered();
    writes.inSavepoint(() => writes.write(aKey('held'), aBody('kept')));
    const failing = (): void => {
      writes.write(aKey('held'), aBody('lost'));
      writes.write(aKey('absent'), aBody('lost'));
      throw new Error('broken off');
    };
    expect(() => writes.inSavepoint(failing)).toThrow('broken off');
    expect(writes.documents).toMatchObject([{ seq: 8, body: 'kept' }]);
    expect(writes.seqs.get('jeziorna')).toBe(8);
  });

  test('are refused where the counter was not taken', () => {
    const elsewhere = { ...aKey('held'), institution: 'elsewhere' };
    expect(() => gathered().write(elsewhere, aBody('new'))).toThrow(/counter of elsewhere/);
  });
});
