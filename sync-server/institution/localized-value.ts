import { languages, type Language, type Localized } from '#domain/localized.ts';

import { readPlainText } from './read-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** Languages in which a text must be there. */
export type Wanted = readonly Language[];

/** A text by language. */
export function readLocalized(value: YamlValue | undefined, wanted: Wanted): Localized | undefined {
  return readByLanguage(value, wanted, (text) => text.as(readPlainText));
}

/** A list of texts by language; a list may be empty. */
export function readLocalizedList(
  value: YamlValue | undefined,
  wanted: Wanted,
): Localized<readonly string[]> | undefined {
  return readByLanguage(value, wanted, (texts) =>
    texts.listOf(readPlainText)?.map((item) => item.value),
  );
}

function readByLanguage<T>(
  value: YamlValue | undefined,
  wanted: Wanted,
  read: (value: YamlValue) => T | undefined,
): Localized<T> | undefined {
  const map = value?.map();
  if (!value || !map) return undefined;
  const texts: { [L in Language]?: T } = {};
  for (const language of languages) {
    const text = readOne(map, language, read);
    if (text !== undefined) texts[language] = text;
    else if (wanted.includes(language) && !map.find(language))
      value.fault({ kind: 'missing-language', field: value.field, language });
  }
  map.checkFields();
  return texts;
}

function readOne<T>(
  map: YamlMap,
  language: Language,
  read: (value: YamlValue) => T | undefined,
): T | undefined {
  const text = map.find(language);
  return text && read(text);
}
