import { readdir } from 'node:fs/promises';

import type { ServiceNotice } from '#domain/notices.ts';

import { complete, present } from './complete.ts';
import type { Role } from './fault.ts';
import { readLocalized, type Wanted } from './localized-value.ts';
import { namesOf, readDefinition, readMention, readMentions } from './read-mention.ts';
import { readChoice, readId, readMoment } from './read-value.ts';
import type { Reading } from './reading.ts';
import type { Folder } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';
import type { YamlMap } from './yaml-value.ts';

const file = 'notices.yaml';
const kinds = ['closed', 'moved', 'down', 'news'] as const;

/**
 * Reads notices.yaml: what is different for a time (B7). The file may be missing.
 *
 * @param wanted the house's own language, when institution.yaml could be read
 */
export async function readNotices(
  folder: Folder,
  wanted: Wanted,
  reading: Reading,
): Promise<readonly ServiceNotice[]> {
  if (!(await readdir(folder.path)).includes(file)) return [];
  const maps = (await readYamlFile(folder, file, reading))?.list() ?? [];
  return maps.flatMap((value) => {
    const map = value.map();
    return (map && readNotice(map, wanted, reading)) ?? [];
  });
}

function readNotice(map: YamlMap, wanted: Wanted, reading: Reading): ServiceNotice | undefined {
  const kind = map.need('kind')?.as(readChoice(kinds));
  const moved = kind === 'moved' ? map.need('movedTo') : map.find('movedTo');
  const about = (field: string, role: Role) => {
    const value = map.find(field);
    return value ? namesOf(readMentions(value, role, reading, 'may-be-empty')) : [];
  };
  const from = map.need('from')?.as(readMoment);
  const notice = complete<Omit<ServiceNotice, 'movedTo' | 'until' | 'closes'>>({
    id: readDefinition(map, 'notice', readId, reading),
    kind,
    text: readLocalized(map.need('text'), wanted),
    rooms: about('rooms', 'notice-room'),
    units: about('units', 'notice-unit'),
    cards: about('cards', 'notice-card'),
    people: about('people', 'notice-person'),
    from,
  });
  const closes = map.find('closes');
  const optional = present({
    closes: closes && namesOf(readMentions(closes, 'notice-closes', reading, 'needed')),
    movedTo: readMention(moved, 'notice-room', reading),
    until: readEnd(map, from),
  });
  map.checkFields();
  return notice && { ...notice, ...optional };
}

function readEnd(map: YamlMap, from: string | undefined): string | undefined {
  const value = map.find('until');
  const until = value?.as(readMoment);
  // The last day counts to its end, whatever minute it begins.
  if (from !== undefined && until !== undefined && until < from.slice(0, until.length))
    value?.fault({ kind: 'notice-ends-first', from, until });
  return until;
}
