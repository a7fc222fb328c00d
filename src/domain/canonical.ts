/** JSON with sorted keys and without absent fields: equal values give equal text. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? canonicalList(value) : canonicalFields(value);
}

// Loops that only add to a text: every visit is hashed at each save, and by the server at each push.
function canonicalList(list: readonly unknown[]): string {
  let text = '';
  for (const item of list) text += `${text === '' ? '' : ','}${canonical(item)}`;
  return `[${text}]`;
}

function canonicalFields(fields: object): string {
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const field: unknown = fields[key as keyof typeof fields];
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(field)}`;
  }
  return `{${text}}`;
}
