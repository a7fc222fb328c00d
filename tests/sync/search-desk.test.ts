import { afterEach, describe, expect, test } from 'vitest';

import type { Directory } from '#domain/directory.ts';

import type { FromSearch, SearchLine, ToSearch } from '../../src/store/search/messages.ts';
import { answerSearches } from '../../src/store/search/search-desk.ts';
import { aCard, aDirectory, aPerson } from '../support/builders.ts';

const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A search at the other end of a real line. */
function aLine() {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  port2.start();
  port1.start();
  answerSearches(port2 as SearchLine);
  const answers = new Map<number, (ids: readonly string[]) => void>();
  port1.addEventListener('message', ({ data }: MessageEvent<FromSearch>) =>
    answers.get(data.number)?.(data.hits.map(({ id }) => id)),
  );
  const say = (message: ToSearch) => port1.postMessage(message);
  return {
    say,
    tell: ({ people, cards, rooms, concepts = [], ...directory }: Directory) => {
      say({ kind: 'begin', directory });
      for (const [list, entries] of Object.entries({ people, cards, rooms, concepts }))
        for (const entry of entries) say({ kind: 'more', list, entries: [entry] } as ToSearch);
      say({ kind: 'ready', heard: [{ card: 'id-card', phrase: 'plastik z orzełkiem' }] });
    },
    find: (typed: string) => {
      const number = answers.size + 1;
      const found = new Promise<readonly string[]>((answer) => answers.set(number, answer));
      say({ kind: 'find', number, typed, limit: 5 });
      return found;
    },
  };
}

const house = aDirectory({ cards: [aCard()], people: [aPerson()], rooms: [] });

describe('the search beside the page', () => {
  test('answers from a directory that came in pieces', async () => {
    const line = aLine();
    line.tell(house);
    expect((await line.find('dowod'))[0]).toBe('id-card');
    expect(await line.find('kot')).toContain('maria-kot');
  });

  test('keeps what was asked before the directory came, and then answers it', async () => {
    const line = aLine();
    const early = line.find('dowod');
    line.tell(house);
    expect((await early)[0]).toBe('id-card');
  });

  test('knows what was heard before it was ready, and what is heard afterwards', async () => {
    const line = aLine();
    line.tell(house);
    expect((await line.find('orzełek'))[0]).toBe('id-card');
    line.say({ kind: 'heard', card: 'id-card', phrase: 'blaszka' });
    expect((await line.find('blaszka'))[0]).toBe('id-card');
  });

  test('answers from the version before while another arrives', async () => {
    const line = aLine();
    line.tell(house);
    const { people: _people, cards: _cards, rooms: _rooms, ...next } = house;
    line.say({ kind: 'begin', directory: next });
    expect((await line.find('dowod'))[0]).toBe('id-card');
    line.say({ kind: 'ready', heard: [] });
    expect(await line.find('dowod')).toEqual([]);
  });
});
