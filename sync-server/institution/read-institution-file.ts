import type { Institution } from '#domain/directory.ts';
import { languages, type Language } from '#domain/localized.ts';
import { needs } from '#domain/needs.ts';

import { complete } from './complete.ts';
import { readLocalized, type Wanted } from './localized-value.ts';
import { readWeek } from './read-hours.ts';
import { namesOf, readMentions, readDefinition } from './read-mention.ts';
import { readPhones } from './read-phones.ts';
import {
  readAccessiblePlace,
  readBuildingEntries,
  readPosts,
  readServiceDesk,
  type BuildingEntry,
} from './read-places.ts';
import { readPersonal } from './read-privacy.ts';
import { readChoice, readCountry, readFlag, readId, readTimeZone } from './read-value.ts';
import type { Reading } from './reading.ts';
import type { Folder } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** How many tiles the first screen has for the commonest matters. */
const mostCommonMatters = 8;

/** What institution.yaml says, as far as it could be read. */
export interface InstitutionFile {
  readonly institution: Institution | undefined;
  readonly buildings: readonly BuildingEntry[];
  /** The house's own language; empty when it could not be read. */
  readonly house: Wanted;
}

/** Reads institution.yaml. */
export async function readInstitutionFile(
  folder: Folder,
  reading: Reading,
): Promise<InstitutionFile> {
  const map = (await readYamlFile(folder, 'institution.yaml', reading))?.map();
  if (!map) {
    reading.giveUp('building', 'room');
    return { institution: undefined, buildings: [], house: [] };
  }
  const spoken = readLanguages(map);
  const house = spoken.staff?.slice(0, 1) ?? [];
  const told = [...new Set([...house, ...(spoken.visitors ?? [])])];
  const buildings = readBuildingEntries(map, house, reading);
  const facts = complete<Omit<Institution, 'retention' | 'privacy'>>({
    id: map.need('id')?.as(readId),
    name: readLocalized(map.need('name'), house),
    motto: readLocalized(map.need('motto'), told),
    staffLanguages: spoken.staff,
    visitorLanguages: spoken.visitors,
    timeZone: map.need('timeZone')?.as(readTimeZone),
    country: map.need('country')?.as(readCountry),
    hours: readWeek(map.need('hours')),
    phones: readPhones(map.need('phones'), house),
    serviceDesk: readServiceDesk(map.need('serviceDesk'), house, reading),
    accessiblePlace: readAccessiblePlace(map.need('accessiblePlace'), house, reading),
    posts: readPosts(map.need('posts'), house, reading),
    commonMatters: readCommonMatters(map, reading),
    priorityGroups: readPriorityGroups(map.find('priorityGroups'), house, reading),
    rules: readRules(map.need('rules')),
  });
  const personal = readPersonal(map, told);
  map.checkFields();
  const institution = facts && { ...facts, ...personal };
  return { institution, buildings, house };
}

interface Spoken {
  readonly staff: readonly Language[] | undefined;
  readonly visitors: readonly Language[] | undefined;
}

function readLanguages(map: YamlMap): Spoken {
  const spoken = map.need('languages')?.map();
  const read = (field: string) => {
    const value = spoken?.need(field);
    const chosen = value?.listOf(readChoice(languages))?.map((item) => item.value);
    return chosen?.length === 0 ? value?.fault({ kind: 'empty-list', field: value.field }) : chosen;
  };
  const found = { staff: read('staff'), visitors: read('visitors') };
  spoken?.checkFields();
  return found;
}

function readCommonMatters(map: YamlMap, reading: Reading): readonly string[] | undefined {
  const value = map.need('commonMatters');
  const matters = namesOf(readMentions(value, 'common-matter', reading, 'may-be-empty'));
  const found = matters?.length ?? 1;
  if (found === 0 || found > mostCommonMatters)
    value?.fault({ kind: 'common-matters-count', found, most: mostCommonMatters });
  return matters;
}

function readPriorityGroups(
  value: YamlValue | undefined,
  house: Wanted,
  reading: Reading,
): Institution['priorityGroups'] | undefined {
  if (!value) return [];
  return value.list()?.flatMap((entry) => {
    const map = entry.map();
    if (!map) return [];
    const id = readDefinition(map, 'priority-group', readId, reading);
    const group = complete<Institution['priorityGroups'][number]>({
      id,
      name: readLocalized(map.need('name'), house),
      needs: map
        .need('needs')
        ?.listOf(readChoice(needs))
        ?.map((item) => item.value),
    });
    map.checkFields();
    return group ? [group] : [];
  });
}

function readRules(value: YamlValue | undefined): Institution['rules'] | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const rules = complete<Institution['rules']>({
    callAhead: map.need('callAhead')?.as(readChoice(['required', 'advised'])),
    mayReferToServiceDesk: map.need('mayReferToServiceDesk')?.as(readFlag),
    escortToOtherFloor: map.need('escortToOtherFloor')?.as(readFlag),
    escortToOtherBuilding: map.need('escortToOtherBuilding')?.as(readFlag),
  });
  map.checkFields();
  return rules;
}
