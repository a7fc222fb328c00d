import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { routingsOf } from '#domain/search/learn-routings.ts';

import { anAct } from '../../support/builders.ts';

const zone = 'Europe/Warsaw';
const said = (words: string, day = '2026-11-23') =>
  anAct('words-noted', { words, at: `${day}T09:00:00.000Z` });
const known = (card: string) => anAct('matter-known', { card, found: 'search' });
const taken = () => anAct('handed-over');
const routed = (...acts: readonly Act[]) =>
  routingsOf({ id: 'visit', acts: [anAct('opened'), ...acts] }, zone);

describe('what was said for which card', () => {
  test('is read where a colleague took the visitor, or it was settled', () => {
    const [routing] = routed(said('Zgubiłam dowód'), known('id-card'), taken());
    expect(routing).toMatchObject({ words: ['zgubilam', 'dowod'], card: 'id-card', by: 'jan-kos' });
  });

  test('is not confirmed by being chosen alone, nor where the visitor left', () => {
    const left = anAct('closed', { outcome: 'left' });
    expect(routed(said('dowód'), known('id-card'))[0]?.card).toBeUndefined();
    expect(routed(said('dowód'), known('id-card'), left)[0]?.card).toBeUndefined();
  });

  test('is the other card where the first was overruled', () => {
    const again = anAct('matter-reconsidered');
    const [routing] = routed(said('dowód'), known('id-card'), again, known('residence'), taken());
    expect(routing?.card).toBe('residence');
  });

  test('is nothing where it was undone', () => {
    const choice = known('id-card');
    const undone = anAct('undone', { act: choice.id });
    expect(routed(said('dowód'), choice, taken(), undone)[0]?.card).toBeUndefined();
  });

  test('begins anew with "anything else?"', () => {
    const anew = anAct('reopened');
    const first = [said('dowód'), known('id-card'), taken()];
    const all = routed(...first, anew, said('meldunek'), known('residence'), taken());
    expect(all.map(({ card }) => card)).toEqual(['id-card', 'residence']);
  });

  test('is without the name that the visitor gave, and without blanked words', () => {
    const named = anAct('visitor-named', { name: 'Zofia Bury', address: 'madam' });
    const [routing] = routed(named, said('Zofia Bury, dowód'), known('id-card'), taken());
    expect(routing?.words).toEqual(['dowod']);
    expect(routed(said('▒▒▒'), known('id-card'), taken())).toEqual([]);
  });

  test('is of the office’s day', () => {
    const late = anAct('words-noted', { words: 'dowód', at: '2026-11-23T23:30:00.000Z' });
    expect(routed(late)[0]?.day).toBe('2026-11-24');
  });
});
