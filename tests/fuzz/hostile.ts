import fc from 'fast-check';

/** Stands in for a visitor's name and words: must never be seen in the log. */
export const canary = 'Kanarkowska';

/** Texts that have broken programs before. None is longer than a header may be. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  canary,
  '\u0000',
  `a\u0000${canary}`,
  '\ud800',
  '\udc00\ud800',
  '\u202e\u2066obrót',
  '\ufeffznak',
  'Z̷̡̛͎a̸l̴g̷o̶',
  '👩‍👩‍👧‍👦',
  'ǅ ı İ ß ﬃ',
  "' OR '1'='1",
  "'; DROP TABLE documents; --",
  '"; DELETE FROM institutions; --',
  '$1 ${7*7} {{7*7}} %s %n',
  '\\',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'NaN',
  '-1',
  '0x10',
  '1e3',
  '999999999999999999999',
  '2026-02-39T25:61:61.000Z',
  '0000-00-00T00:00:00.000Z',
  'a\r\nset-cookie: usher-session=x',
  'x'.repeat(300),
];

/** Any text: an ordinary one, a hostile one, or whatever chance makes of Unicode. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...hostileTexts), weight: 3 },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 20 }),
);

/** JSON texts of values that stand where another was expected; several are no JSON at all. */
const hostileJson: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '-0',
    '-1',
    '0.1',
    '1e999',
    '-1E400',
    '9007199254740993',
    '123456789012345678901234567890',
    '[]',
    '{}',
    '[[]]',
    '{"__proto__":{"polluted":"yes"}}',
    '{"constructor":{"prototype":{"polluted":"yes"}}}',
    '{"toString":null,"valueOf":1,"toJSON":2,"then":3}',
    '"\\ud800"',
    '"\\u0000"',
    '"\\uDBFF\\uD800"',
    'undefined',
    'NaN',
    "'x'",
    '{"a":1,}',
    '"\t"',
  ),
  anyText.map((text) => JSON.stringify(text)),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
  fc.constantFrom(2_000, 70_000).map((length) => JSON.stringify('ż'.repeat(length))),
  fc.constantFrom(90, 101, 400, 5_000, 100_000).map((levels) => nested('null', levels)),
);

/** Something done to a JSON text at one of its places. */
type Wound =
  | { readonly kind: 'instead'; readonly json: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'beside'; readonly key: string; readonly json: string }
  | { readonly kind: 'twice'; readonly json: string }
  | { readonly kind: 'deeper'; readonly levels: number };

const wound: fc.Arbitrary<Wound> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('instead' as const), json: hostileJson }), weight: 4 },
  fc.record({ kind: fc.constant('gone' as const) }),
  fc.record({
    kind: fc.constant('beside' as const),
    key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'ext', '_deleted', 'id'), anyText),
    json: hostileJson,
  }),
  fc.record({ kind: fc.constant('twice' as const), json: hostileJson }),
  fc.record({ kind: fc.constant('deeper' as const), levels: fc.constantFrom(1, 2, 99, 3_000) }),
);

/** A value as JSON text, wounded at up to three places. */
export function jsonOf(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const wounds = fc.array(fc.tuple(fc.nat(200), wound), { maxLength: 3 });
  return fc.tuple(values, wounds).map(([value, given]) => write(value, given));
}

/** A value as JSON text, whole. */
export function soundJsonOf(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return values.map((value) => JSON.stringify(value));
}

function write(value: unknown, given: readonly (readonly [number, Wound])[]): string {
  const places = countPlaces(value);
  const wounds = new Map(given.map(([where, inflicted]) => [where % places, inflicted]));
  let place = -1;
  const text = (part: unknown): string | undefined => {
    place += 1;
    const inflicted = wounds.get(place);
    const whole = Array.isArray(part)
      ? `[${part.map((item) => text(item) ?? '').join()}]`
      : isFields(part)
        ? `{${Object.entries(part)
            .flatMap(([key, field]) => {
              const written = text(field);
              return written === undefined ? [] : [`${JSON.stringify(key)}:${written}`];
            })
            .join()}}`
        : JSON.stringify(part);
    return inflicted ? inflict(inflicted, whole) : whole;
  };
  return text(value) ?? '';
}

function inflict(inflicted: Wound, whole: string): string | undefined {
  switch (inflicted.kind) {
    case 'gone':
      return undefined;
    case 'instead':
      return inflicted.json;
    case 'beside':
      return withMember(whole, JSON.stringify(inflicted.key), inflicted.json);
    case 'twice':
      return withMember(whole, /^\{("[^"]*")/.exec(whole)?.[1] ?? '"id"', inflicted.json);
    case 'deeper':
      return nested(whole, inflicted.levels);
  }
}

function withMember(whole: string, key: string, json: string): string {
  if (!whole.startsWith('{')) return json;
  return whole === '{}' ? `{${key}:${json}}` : `${whole.slice(0, -1)},${key}:${json}}`;
}

function nested(json: string, levels: number): string {
  return '['.repeat(levels) + json + ']'.repeat(levels);
}

function countPlaces(value: unknown): number {
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return parts.reduce((sum: number, part) => sum + countPlaces(part), 1);
}

function isFields(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null;
}
