import {
  getPrimaryFieldOfPrimaryKey,
  type RxDocumentData,
  type RxJsonSchema,
} from 'rxdb/plugins/core';

import { sealedField } from './sealed-place.ts';

/** What RxDB itself needs of every document to know its versions; says nothing of what is in it. */
const ownFields = ['_deleted', '_rev', '_meta', '_attachments'];

/** Fields that stay readable on the disk: those that documents are found by, and RxDB's own. */
export function clearFields<T>({ primaryKey, indexes = [] }: RxJsonSchema<T>): readonly string[] {
  const parts = typeof primaryKey === 'string' ? [] : (primaryKey.fields as readonly string[]);
  const indexed = indexes.flat().map((path) => path.split('.')[0] ?? path);
  return [
    ...new Set([getPrimaryFieldOfPrimaryKey(primaryKey), ...parts, ...indexed, ...ownFields]),
  ];
}

/** What the storage underneath is told: the fields that stay readable, and one that is sealed. */
export function sealedSchema<T>(schema: RxJsonSchema<T>): RxJsonSchema<T> {
  const clear = new Set(clearFields(schema));
  const isClear = ([name]: [string, unknown]) => clear.has(name);
  const properties = {
    ...Object.fromEntries(Object.entries(schema.properties).filter(isClear)),
    [sealedField]: { type: 'string' },
  };
  const { required, ...rest } = schema;
  return {
    ...rest,
    ...(required && { required: required.filter((name) => clear.has(name as string)) }),
    properties,
  } as RxJsonSchema<T>;
}

/**
 * Nothing is found by what is sealed, and a query for it must not look as if there were nothing.
 *
 * @throws Error naming the field
 */
export function refuseSealedFields<T>(
  { primaryKey, indexes }: RxJsonSchema<RxDocumentData<T>>,
  { selector, sort }: { readonly selector: object; readonly sort: readonly object[] },
): void {
  const clear = clearFields({ primaryKey, indexes } as RxJsonSchema<RxDocumentData<T>>);
  for (const path of [...fieldsOf(selector), ...sort.flatMap((each) => Object.keys(each))])
    if (!clear.includes(path.split('.')[0] ?? ''))
      throw new Error(`No query finds ${path}: it is sealed`);
}

function fieldsOf(selector: object): string[] {
  return Object.entries(selector).flatMap(([name, value]: [string, unknown]) => {
    if (!name.startsWith('$')) return [name];
    return Array.isArray(value) ? value.flatMap((each: object) => fieldsOf(each)) : [];
  });
}
