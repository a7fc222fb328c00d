import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { indexDirectory, secretariatOf } from '#domain/directory-index.ts';

import { anyDirectory } from '../support/arbitraries.ts';
import { aCard, aDirectory, aPerson, aUnit } from '../support/builders.ts';

describe('the directory', () => {
  const index = indexDirectory(
    aDirectory({
      people: [aPerson(), aPerson({ id: 'jan-kos' })],
      cards: [
        aCard({ id: 'passport', handlers: ['jan-kos'], deputies: ['maria-kot'] }),
        aCard({ id: 'id-card', handlers: ['maria-kot'], deputies: ['maria-kot'] }),
      ],
    }),
  );

  test('finds everything by its key', () => {
    expect(index.person('maria-kot')?.name).toBe('Maria Kot');
    expect(index.room('5')?.building).toBe('a');
    expect(index.post('hall')?.floor).toBe(0);
    expect(index.building('a')?.hasLift).toBe(false);
    expect(index.card('gone')).toBeUndefined();
  });

  test('knows who belongs to a unit', () => {
    expect(index.peopleOfUnit('civil-affairs').map((person) => person.id)).toEqual([
      'maria-kot',
      'jan-kos',
    ]);
    expect(index.peopleOfUnit('gone')).toEqual([]);
  });

  test('lists a person’s cards once, those they handle first', () => {
    expect(index.cardsOfPerson('maria-kot').map((card) => card.id)).toEqual([
      'id-card',
      'passport',
    ]);
  });
});

describe('a secretariat', () => {
  test('is the unit’s own, or the nearest above', () => {
    const { secretariat: _none, ...section } = aUnit({ id: 'section', parent: 'civil-affairs' });
    const index = indexDirectory(aDirectory({ units: [aUnit(), section] }));
    expect(secretariatOf(index, 'civil-affairs')?.room).toBe('7');
    expect(secretariatOf(index, 'section')?.unit.id).toBe('civil-affairs');
  });

  test('is found or missed in any directory, also with units above each other', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const index = indexDirectory(directory);
        for (const unit of directory.units)
          expect(secretariatOf(index, unit.id)?.unit.secretariat).toEqual(
            secretariatOf(index, unit.id) && { room: '7', extension: '307' },
          );
      }),
    );
  });
});
