import { languages, type Language } from '#domain/localized.ts';

import { readId, type ValueReader } from '../institution/read-value.ts';
import type { Reading } from '../institution/reading.ts';
import type { Folder } from '../institution/text-file.ts';
import { readYamlFile } from '../institution/yaml-file.ts';
import type { Item, NamedValue, YamlMap } from '../institution/yaml-value.ts';
import type { WrittenConcept, WrittenWords } from './written-concept.ts';

const longestPhrase = 120;

const readPhrase: ValueReader<string> = (text) =>
  text.length <= longestPhrase
    ? { ok: true, value: text }
    : { ok: false, problem: { kind: 'phrase-too-long', most: longestPhrase } };

/** Reads the concepts of one file (docs/lexicon.md); what is wrong in it is a fault with its line. */
export async function readConcepts(
  folder: Folder,
  file: string,
  reading: Reading,
): Promise<readonly WrittenConcept[]> {
  const map = (await readYamlFile(folder, file, reading))?.map();
  return (map?.all() ?? []).flatMap((entry) => readConcept(entry, reading) ?? []);
}

function readConcept(
  { name, value, place }: NamedValue,
  reading: Reading,
): WrittenConcept | undefined {
  const id = readId(name, '');
  if (!id.ok) reading.fault(place, id.problem);
  else reading.define('concept', name, place);
  const map = value.isEmpty ? undefined : value.map();
  if (!map) {
    if (value.isEmpty) reading.fault(place, { kind: 'concept-without-words', concept: name });
    return undefined;
  }
  const words: { [L in Language]?: WrittenWords } = {};
  for (const language of languages) {
    const written = map.find(language)?.map();
    if (written) words[language] = readWords(written);
  }
  map.checkFields();
  if (map.isEmpty) reading.fault(place, { kind: 'concept-without-words', concept: name });
  return { id: name, place, words };
}

function readWords(map: YamlMap): WrittenWords {
  const list = (field: string): readonly Item<string>[] =>
    map.find(field)?.listOf(readPhrase) ?? [];
  const words = { terms: list('terms'), said: list('said'), without: list('without') };
  map.checkFields();
  return words;
}
