import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { languages, type Language } from '#domain/localized.ts';

import { EvalProblem } from './problem.ts';

export interface Catalogue {
  readonly name: string;
  readonly cards: readonly CatalogueCard[];
}

export interface CatalogueCard {
  readonly id: string;
  readonly title: string;
  readonly lang?: string;
  readonly description?: string;
  readonly unit?: string;
  readonly keywords?: readonly string[];
}

export interface Query {
  readonly id?: string;
  readonly catalogue?: string;
  readonly lang?: string;
  readonly q: string;
  readonly relevant: readonly string[];
}

export interface Queries {
  readonly queries: readonly Query[];
  readonly people: readonly Query[];
}

/** What cards of one catalogue have learned, and what is then searched. */
export interface LearnSet {
  readonly catalogue: string;
  readonly confirmed: { readonly [card: string]: readonly string[] };
  readonly test: readonly Query[];
}

export interface DataPerson {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly unit?: string;
  readonly room?: string;
  readonly ext?: string;
  readonly role?: string;
}

/** Reads catalogues; of a folder, all files that end in `.json`. */
export function readCatalogues(paths: readonly string[]): readonly Catalogue[] {
  return paths.flatMap(filesIn).map((file) => {
    const cards = readJson(file);
    if (!Array.isArray(cards) || cards.length === 0)
      throw new EvalProblem(`${file} holds no list of cards.`);
    const strange = cards.findIndex((card) => !isText(card?.id) || !isText(card?.title));
    if (strange >= 0) throw new EvalProblem(`${file}: card ${strange + 1} has no id or no title.`);
    return { name: path.basename(file, '.json'), cards: cards as readonly CatalogueCard[] };
  });
}

export function readQueries(file: string): Queries {
  const read = readJson(file) as Partial<Record<keyof Queries, unknown>> | unknown[];
  const { queries = [], people = [] } = Array.isArray(read) ? { queries: read } : read;
  return { queries: asQueries(queries, file), people: asQueries(people, file) };
}

export function readLearnSets(file: string): readonly LearnSet[] {
  const { sets } = readJson(file) as { readonly sets?: unknown };
  if (!Array.isArray(sets)) throw new EvalProblem(`${file} has no list "sets".`);
  return sets.map((set: LearnSet, number) => {
    if (!isText(set.catalogue) || typeof set.confirmed !== 'object')
      throw new EvalProblem(`${file}: set ${number + 1} needs "catalogue" and "confirmed".`);
    return { ...set, test: asQueries(set.test, file) };
  });
}

export function readPeople(file: string): readonly DataPerson[] {
  const people = readJson(file);
  if (!Array.isArray(people) || !people.every((person) => isText(person?.id)))
    throw new EvalProblem(`${file} holds no list of persons with an id.`);
  return people as readonly DataPerson[];
}

/** The language of a catalogue's titles; of one in a language that Usher does not speak, the house's own. */
export function languageOf({ cards }: Catalogue): Language {
  const told = cards.find(({ lang }) => lang !== undefined)?.lang;
  return languages.find((language) => language === told) ?? languages[0];
}

function asQueries(list: unknown, file: string): readonly Query[] {
  if (!Array.isArray(list)) throw new EvalProblem(`${file} holds no list of queries.`);
  const strange = list.findIndex((each) => !isText(each?.q) || !Array.isArray(each?.relevant));
  if (strange >= 0)
    throw new EvalProblem(`${file}: query ${strange + 1} has no "q" or no list "relevant".`);
  return list as readonly Query[];
}

function filesIn(place: string): readonly string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  const files = readdirSync(place).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new EvalProblem(`the folder ${place} holds no catalogue.`);
  return files.toSorted().map((name) => path.join(place, name));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { message } = error as Error;
    throw new EvalProblem(`${file} cannot be read: ${message}`);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
