import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { ServiceCard } from '#domain/directory.ts';

import { complete, present } from './complete.ts';
import { readLocalized, readLocalizedList, type Wanted } from './localized-value.ts';
import { readWeek } from './read-hours.ts';
import { namesOf, readMention, readMentions, readDefinition } from './read-mention.ts';
import { readDay, readFlag, readId } from './read-value.ts';
import type { Reading } from './reading.ts';
import type { Folder } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';
import type { YamlMap } from './yaml-value.ts';

/** Fewer everyday phrases than this, and search does not find a card by how people speak (E1). */
const fewestPhrases = 5;

type Optional = 'shortTitle' | 'room' | 'forms' | 'appeal' | 'accessibility' | 'hours';

/**
 * Reads every card of services/, files in the order of their names.
 *
 * @param wanted the house's own language, when institution.yaml could be read
 */
export async function readCards(
  folder: Folder,
  wanted: Wanted,
  reading: Reading,
): Promise<readonly ServiceCard[]> {
  const names = await cardFiles(folder);
  if (names.length === 0) {
    reading.fault({ file: 'services', line: 1 }, { kind: 'no-card-file' });
    reading.giveUp('card');
  }
  const cards: ServiceCard[] = [];
  for (const name of names) {
    const maps = (await readYamlFile(folder, name, reading))?.list();
    if (!maps) reading.giveUp('card');
    for (const value of maps ?? []) {
      const map = value.map();
      const card = map && readCard(map, wanted, reading);
      if (card) cards.push(card);
    }
  }
  return cards;
}

async function cardFiles(folder: Folder): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder.path, 'services'));
    return names
      .filter((name) => /^[^.].*\.ya?ml$/u.test(name))
      .toSorted()
      .map((name) => `services/${name}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

function readCard(map: YamlMap, wanted: Wanted, reading: Reading): ServiceCard | undefined {
  const id = readDefinition(map, 'card', readId, reading);
  const card = complete<Omit<ServiceCard, Optional>>({
    id,
    title: readLocalized(map.need('title'), wanted),
    unit: readMention(map.need('unit'), 'unit', reading),
    ...readCompetent(map, reading),
    deskCanSettle: readDeskCanSettle(map),
    bring: readLocalizedList(map.need('bring'), wanted),
    steps: readLocalizedList(map.need('steps'), wanted),
    fee: readLocalized(map.need('fee'), wanted),
    timeLimit: readLocalized(map.need('timeLimit'), wanted),
    legalBasis: readLocalized(map.need('legalBasis'), wanted),
    phrases: readPhrases(map, wanted),
    confirmedOn: map.need('confirmedOn')?.as(readDay),
  });
  const optional = present({
    shortTitle: readLocalized(map.find('shortTitle'), wanted),
    room: readMention(map.find('room'), 'card-room', reading),
    forms: readLocalizedList(map.find('forms'), wanted),
    appeal: readLocalized(map.find('appeal'), wanted),
    accessibility: readLocalized(map.find('accessibility'), wanted),
    hours: readWeek(map.find('hours')),
  });
  map.checkFields();
  return card && { ...card, ...optional };
}

function readDeskCanSettle(map: YamlMap): boolean | undefined {
  const value = map.find('deskCanSettle');
  return value ? value.as(readFlag) : false;
}

type Competent = { readonly [F in 'handlers' | 'deputies']: readonly string[] | undefined };

function readCompetent(map: YamlMap, reading: Reading): Competent {
  const handlers = namesOf(readMentions(map.need('handlers'), 'handler', reading, 'needed'));
  const left = map.find('deputies');
  if (!left) return { handlers, deputies: [] };
  const deputies = readMentions(left, 'deputy', reading, 'may-be-empty');
  for (const { value, place } of deputies ?? [])
    if (handlers?.includes(value))
      reading.fault(place, { kind: 'handler-also-deputy', person: value });
  return { handlers, deputies: namesOf(deputies) };
}

function readPhrases(map: YamlMap, wanted: Wanted): ServiceCard['phrases'] | undefined {
  const field = map.need('phrases');
  const phrases = readLocalizedList(field, wanted);
  for (const language of wanted) {
    const found = phrases?.[language]?.length;
    if (found !== undefined && found < fewestPhrases)
      field?.fault({ kind: 'too-few-phrases', found, least: fewestPhrases, language });
  }
  return phrases;
}
