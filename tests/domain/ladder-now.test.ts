import { describe, expect, test } from 'vitest';

import { contactKey } from '#domain/contact-key.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import { nothingKnown, type Circumstances } from '#domain/ladder/circumstances.ts';
import { ladder } from '#domain/ladder/ladder.ts';
import type { Ladder, Rung } from '#domain/ladder/rung.ts';
import type { ServiceNotice } from '#domain/notices.ts';
import type { PresenceStanding } from '#domain/presence.ts';
import type { Call } from '#domain/visit-story.ts';

import { aCard, aDirectory, anId, aPerson, aUnit } from '../support/builders.ts';

const said = { id: anId(), at: '2026-11-23T07:00:00.000Z', by: 'x' };
const isIn: PresenceStanding = { kind: 'in', said };
const isOut: PresenceStanding = { kind: 'out', backAt: '2026-11-23T09:00:00.000Z', said };
const isAway: PresenceStanding = { kind: 'away', until: '2026-12-04', said };

function awayCoveredBy(coveredBy: string): PresenceStanding {
  return { kind: 'away', until: '2026-12-04', coveredBy, said };
}

function aNotice(given: Partial<ServiceNotice>): ServiceNotice {
  const about = { rooms: [], units: [], cards: [], people: [] };
  return { id: 'news', kind: 'closed', text: { pl: 'x' }, from: '2026-11-23', ...about, ...given };
}

function someone(id: string, given: Parameters<typeof aPerson>[0] = {}) {
  return aPerson({ id, name: id, ...given });
}

const office = indexDirectory(
  aDirectory({
    people: [
      someone('maria', { substitutes: ['ewa'] }),
      someone('jan', { room: '6', languages: ['pl', 'uk'] }),
      someone('ewa', { substitutes: ['maria', 'ola'] }),
      someone('ola'),
      someone('piotr'),
    ],
    units: [aUnit()],
    cards: [aCard({ handlers: ['maria', 'jan'], deputies: ['piotr'] })],
  }),
);

function ask(given: Partial<Circumstances>, calls: readonly Call[] = []): Ladder {
  return ladder(office, { card: 'id-card', calls }, { ...nothingKnown, ...given });
}

function askWith(presence: Readonly<Record<string, PresenceStanding>>): Ladder {
  return ask({ presenceOf: (person) => presence[person] ?? { kind: 'unknown' } });
}

function keys({ rungs }: Ladder): readonly string[] {
  return rungs.map(({ contact }) => contactKey(contact).replace('person:', ''));
}

function rungOf({ rungs }: Ladder, key: string): Rung | undefined {
  return rungs.find(({ contact }) => contactKey(contact).endsWith(key));
}

function reasonsOf(found: Ladder, key: string): readonly string[] {
  return rungOf(found, key)?.reasons.map((reason) => reason.kind) ?? [];
}

describe('of several handlers', () => {
  test('the one who is in is asked first', () => {
    expect(keys(askWith({ jan: isIn })).slice(0, 2)).toEqual(['jan', 'maria']);
  });

  test('the one who speaks the visitor’s language is asked first', () => {
    const found = ask({ language: 'uk' });
    expect(keys(found).slice(0, 2)).toEqual(['jan', 'maria']);
    expect(reasonsOf(found, 'jan')).toContain('speaks');
  });

  test('who is out or away is passed over, and it is said why', () => {
    const found = askWith({ maria: isAway, jan: isOut });
    expect(contactKey(found.next.contact)).toBe('person:piotr');
    expect(reasonsOf(found, 'maria')).toEqual(['handles', 'away']);
    expect(reasonsOf(found, 'jan')).toEqual(['handles', 'out']);
    expect(rungOf(found, 'jan')?.isPassedOver).toBe(true);
  });
});

describe('who stands in', () => {
  test('the one named for this absence goes before deputies, and theirs if they are away too', () => {
    const found = askWith({ maria: awayCoveredBy('ewa'), ewa: awayCoveredBy('ola'), jan: isAway });
    expect(keys(found).slice(0, 5)).toEqual(['maria', 'jan', 'ola', 'ewa', 'piotr']);
    expect(contactKey(found.next.contact)).toBe('person:ola');
    expect(rungOf(found, 'ola')?.reasons[0]).toEqual({ kind: 'stands-in', for: 'ewa' });
  });

  test('two who cover for each other make no circle', () => {
    const found = askWith({ maria: awayCoveredBy('jan'), jan: awayCoveredBy('maria') });
    expect(new Set(keys(found)).size).toBe(keys(found).length);
    expect(contactKey(found.next.contact)).toBe('person:piotr');
  });

  test('a substitute’s substitute is asked only when the substitute cannot be had', () => {
    expect(keys(askWith({}))).not.toContain('ola');
    expect(keys(askWith({ ewa: isOut }))).toContain('ola');
  });

  test('with everybody absent at once it is the secretariat’s turn', () => {
    const found = ask({ presenceOf: () => isAway });
    expect(contactKey(found.next.contact)).toBe('secretariat:civil-affairs');
  });

  test('leave that is over keeps nobody away', () => {
    const leave: PresenceStanding = { kind: 'leave-over', until: '2026-11-20', said };
    const found = askWith({ maria: leave });
    expect(contactKey(found.next.contact)).toBe('person:maria');
    expect(reasonsOf(found, 'maria')).toEqual(['handles', 'leave-over']);
  });
});

describe('a notice', () => {
  test('of a closed room passes over who sits there, unless they say that they are in', () => {
    const notices = [aNotice({ rooms: ['5'] })];
    const closed = ask({ notices });
    expect(contactKey(closed.next.contact)).toBe('person:jan');
    expect(rungOf(closed, 'maria')?.room).toBeUndefined();
    const presenceOf = () => isIn;
    expect(contactKey(ask({ notices, presenceOf }).next.contact)).toBe('person:maria');
  });

  test('of a move sends to the other room', () => {
    const notices = [aNotice({ kind: 'moved', rooms: ['5'], movedTo: '12' })];
    expect(ask({ notices }).next).toMatchObject({ room: '12', isPassedOver: false });
  });

  test('of a closed unit leaves the service desk', () => {
    const found = ask({ notices: [aNotice({ units: ['civil-affairs'] })] });
    expect(contactKey(found.next.contact)).toBe('service-desk');
  });
});

test('outside office hours that is said at every rung', () => {
  const { rungs } = ask({ isOpen: false });
  expect(rungs.every(({ reasons }) => reasons.some(({ kind }) => kind === 'outside-hours'))).toBe(
    true,
  );
});
