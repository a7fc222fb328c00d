import type { Noun, Role } from './fault.ts';
import { readPlainText, type ValueReader } from './read-value.ts';
import type { Reading } from './reading.ts';
import type { Item, YamlMap, YamlValue } from './yaml-value.ts';

/** A name that must be defined somewhere in the folder. */
export function readMention(
  value: YamlValue | undefined,
  role: Role,
  reading: Reading,
): string | undefined {
  const name = value?.as(readPlainText);
  if (value && name !== undefined) reading.mention(role, name, value.place);
  return name;
}

/** Reads the `id` of an entry and makes it known, also one that has not the form of an id. */
export function readDefinition(
  map: YamlMap,
  noun: Noun,
  read: ValueReader<string>,
  reading: Reading,
): string | undefined {
  const value = map.need('id');
  const name = value?.as(readPlainText);
  if (name !== undefined) reading.define(noun, name, map.place);
  return name === undefined ? undefined : value?.as(read);
}

/** Several such names; an empty list is a fault when at least one is `needed`. */
export function readMentions(
  value: YamlValue | undefined,
  role: Role,
  reading: Reading,
  needed: 'needed' | 'may-be-empty',
): readonly Item<string>[] | undefined {
  const items = value?.listOf(readPlainText);
  if (value && items?.length === 0 && needed === 'needed')
    value.fault({ kind: 'empty-list', field: value.field });
  for (const item of items ?? []) reading.mention(role, item.value, item.place);
  return items;
}

/** The names alone. */
export function namesOf(items: readonly Item<string>[] | undefined): readonly string[] | undefined {
  return items?.map((item) => item.value);
}
