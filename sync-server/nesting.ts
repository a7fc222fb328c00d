/** Levels of lists and fields in what is pushed; a visit has about five. Deeper, JSON cannot be written. */
const deepest = 100;

/** Whether a parsed JSON value nests no deeper than can be written out again. */
export function isWithinDepth(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) if (!isWithinDepth(fields[key], levels - 1)) return false;
  return true;
}

/** The same value with a remark in place of what lies deeper. */
export function cutToDepth(value: unknown, levels = deepest): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return '(nested too deeply)';
  if (Array.isArray(value)) return value.map((part) => cutToDepth(part, levels - 1));
  const fields = Object.entries(value).map(([key, part]) => [key, cutToDepth(part, levels - 1)]);
  return Object.fromEntries(fields);
}
