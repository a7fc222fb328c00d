import type { ActKind, ActOf, ActStamp } from '#domain/act.ts';

import { anId } from './an-id.ts';

type DetailsOf<K extends ActKind> = Omit<ActOf<K>, ActStamp>;

const desk = { kind: 'service-desk' } as const;
/** An example of every kind of act, without who, when and where. */
export const details: { readonly [K in ActKind]: DetailsOf<K> } = {
  opened: { kind: 'opened', post: 'hall' },
  greeted: { kind: 'greeted', language: 'pl' },
  'visitor-named': { kind: 'visitor-named', name: 'Zofia Bury', address: 'madam' },
  'needs-noted': { kind: 'needs-noted', needs: ['step-free'], priority: true },
  'words-noted': { kind: 'words-noted', words: 'zgubiłam dowód' },
  'matter-known': { kind: 'matter-known', card: 'id-card', found: 'common' },
  'person-wanted': { kind: 'person-wanted', person: 'maria-kot' },
  'matter-unknown': { kind: 'matter-unknown' },
  'matter-reconsidered': { kind: 'matter-reconsidered' },
  called: { kind: 'called', whom: desk, extension: '309' },
  answered: { kind: 'answered', call: anId(), outcome: 'in' },
  'handler-named': { kind: 'handler-named', call: anId(), person: 'maria-kot' },
  'wait-announced': {
    kind: 'wait-announced',
    reason: 'handler-busy',
    minutes: 10,
    until: '2026-11-23T08:10:00.000Z',
  },
  'wait-ended': { kind: 'wait-ended', wait: anId() },
  referred: {
    kind: 'referred',
    whom: desk,
    way: 'point',
    advised: 'point',
    reasons: ['same-floor'],
  },
  'handed-over': { kind: 'handed-over', whom: desk },
  'turned-back': { kind: 'turned-back', whom: desk },
  'message-taken': {
    kind: 'message-taken',
    whom: desk,
    about: 'dowód',
    reach: '600 100 200',
    dueAt: '2026-11-23T12:00:00.000Z',
  },
  announced: { kind: 'announced', whom: desk },
  'commitment-made': {
    kind: 'commitment-made',
    promise: 'callback',
    whom: desk,
    about: 'dowód',
    reach: '600 100 200',
    dueAt: '2026-11-23T12:00:00.000Z',
  },
  'commitment-seen': { kind: 'commitment-seen', commitment: anId() },
  'commitment-kept': { kind: 'commitment-kept', commitment: anId() },
  'commitment-passed': { kind: 'commitment-passed', commitment: anId(), whom: desk },
  'number-given': { kind: 'number-given', whom: desk, extension: '309' },
  'appointment-made': {
    kind: 'appointment-made',
    whom: desk,
    startsAt: '2026-11-24T09:00:00.000Z',
  },
  'settled-here': { kind: 'settled-here', what: 'wydano druk' },
  denied: { kind: 'denied', reason: 'brak uprawnień', alternative: 'starostwo', understood: true },
  escalated: { kind: 'escalated', whom: desk, why: 'awaria' },
  paused: { kind: 'paused' },
  resumed: { kind: 'resumed' },
  closed: {
    kind: 'closed',
    outcome: 'referred',
    channel: 'in-person',
    contactGiven: true,
    surveyOffered: false,
  },
  reopened: { kind: 'reopened' },
  undone: { kind: 'undone', act: anId() },
  'times-doubted': { kind: 'times-doubted', acts: [anId()], aheadMs: 7_200_000 },
};
