import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Rung, RungReason } from '#domain/ladder/rung.ts';

import { sayRole } from './contact-name.ts';
import { sayStanding } from './say-presence.ts';
import { languageName } from './times.ts';
import type { Words } from './use-words.ts';

/** Says in what role somebody is asked, or for whom they stand in. */
export function sayRoleOf(words: Words, index: DirectoryIndex, { role, reasons }: Rung): string {
  const [why] = reasons;
  const isSaidByReason = why.kind === 'stands-in' || why.kind === 'knows-where';
  return (isSaidByReason ? sayReason(words, index, why) : undefined) ?? sayRole(words, role);
}

/** Says what else speaks for or against asking somebody. */
export function sayReasons(
  words: Words,
  index: DirectoryIndex,
  { reasons }: Pick<Rung, 'reasons'>,
): string[] {
  return reasons.slice(1).flatMap((reason) => sayReason(words, index, reason) ?? []);
}

type OfRole = 'handles' | 'asked-for' | 'deputises' | 'named' | 'front-office' | 'always-knows';
type OfPresence = 'in' | 'out' | 'due-back' | 'away' | 'leave-over';
type Reason<K> = Extract<RungReason, { kind: K }>;

const ofRole: ReadonlySet<string> = new Set<OfRole>([
  'handles',
  'asked-for',
  'deputises',
  'named',
  'front-office',
  'always-knows',
]);

function sayReason(words: Words, index: DirectoryIndex, reason: RungReason): string | undefined {
  if (isOfRole(reason)) return undefined;
  const { say, language } = words;
  const nameOf = (person: string) => index.person(person)?.name ?? person;
  switch (reason.kind) {
    case 'stands-in':
      return say('reasonStandsIn', { name: nameOf(reason.for) });
    case 'knows-where':
      return say('reasonKnowsWhere', { name: nameOf(reason.person) });
    case 'speaks':
      return say('reasonSpeaks', { language: languageName(reason.language, language) });
    case 'closed':
    case 'moved':
      return noticeText(words, index, reason.notice);
    case 'outside-hours':
      return say('reasonOutsideHours');
    default:
      return sayStanding(words, index, reason satisfies Reason<OfPresence>);
  }
}

function isOfRole(reason: RungReason): reason is Reason<OfRole> {
  return ofRole.has(reason.kind);
}

function noticeText(words: Words, index: DirectoryIndex, id: string): string | undefined {
  const notice = index.directory.notices?.find((each) => each.id === id);
  return notice && words.text(notice.text);
}
