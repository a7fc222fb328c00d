import type { ChanceIn } from '#domain/chance-in.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { PresenceStanding } from '#domain/presence.ts';

import { ago, calendarDay, timeOfDay } from './times.ts';
import type { Words } from './use-words.ts';

/** How somebody's presence stands, whoever said it. */
type Told<Standing = PresenceStanding> = Standing extends unknown ? Omit<Standing, 'said'> : never;
type Of<K> = Extract<Told, { kind: K }>;

/** Says how somebody's presence stands: `Out, back at 10:30`; nothing where nothing is known. */
export function sayStanding(
  words: Words,
  index: DirectoryIndex,
  standing: Told,
): string | undefined {
  switch (standing.kind) {
    case 'unknown':
      return undefined;
    case 'in':
      return words.say('presenceIn');
    case 'out':
    case 'due-back':
      return sayOut(words, index, standing);
    case 'away':
      return sayAway(words, index, standing);
    case 'leave-over':
      return words.say('presenceOver', { day: calendarDay(standing.until, words.language) });
  }
}

function sayOut(
  { say, language }: Words,
  index: DirectoryIndex,
  { kind, backAt }: Of<'out'> | Of<'due-back'>,
): string {
  if (backAt === undefined) return say('presenceOut');
  const time = timeOfDay(backAt, language, index.directory.institution.timeZone);
  return kind === 'due-back' ? say('presenceDueBack', { time }) : say('presenceOutBack', { time });
}

function sayAway(
  { say, language }: Words,
  index: DirectoryIndex,
  { until, coveredBy }: Of<'away'>,
): string {
  const day = calendarDay(until, language);
  const name = index.person(coveredBy ?? '')?.name;
  return name === undefined ? say('presenceAway', { day }) : say('presenceCovered', { day, name });
}

/** Says whose word it is and how old: `said by herself 20 minutes ago`. */
export function sayWhoseWord(
  { say, language }: Words,
  index: DirectoryIndex,
  { said, person }: { readonly said: { by: string; at: string }; readonly person: string },
  nowMs: number,
): string {
  const when = ago(said.at, nowMs, language);
  if (said.by === person) return say('presenceSaid', { when });
  return say('presenceSaidBy', { when, name: index.person(said.by)?.name ?? said.by });
}

const chances = {
  'usually-in': 'chanceIn',
  'usually-out': 'chanceOut',
  varies: 'chanceVaries',
} as const;

/** Says what earlier calls tell of this hour: `Usually in at this hour: 7 of 9 calls`. */
export function sayChance({ say }: Words, { kind, found, calls }: ChanceIn): string {
  return say(chances[kind], { found: String(found), calls: String(calls) });
}
