import fc from 'fast-check';

import { aDevice } from '../support/builders.ts';
import { bodyFor } from './bodies.ts';
import { fromSchema } from './from-schema.ts';
import { anyText, jsonOf, soundJsonOf } from './hostile.ts';
import {
  type Headers,
  oddCookies,
  oddHeaders,
  oddManners,
  oddMethods,
  oddPackings,
  strayTargets,
} from './oddities.ts';
import type { Manner } from './raw-http.ts';
import type { Operation, Parameter } from './surface.ts';

/** A request that may be sent; `{who}` in a header stands for a cookie that only the house knows. */
export interface Case {
  /** The route that is meant; absent: any address. */
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly target: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly manner: Manner;
}

/** What the house knows and a stranger could guess. */
export interface Known {
  readonly epoch: string;
  /** Whose cookies there are. */
  readonly people: readonly string[];
}

const aspects = ['cookie', 'target', 'headers', 'json', 'packing', 'manner', 'method'] as const;
type Aspect = (typeof aspects)[number];

/** Any request at all: most are such as a phone could send, but for one thing. */
export function anyCase(operations: readonly Operation[], known: Known): fc.Arbitrary<Case> {
  // What is sent can go wrong in more ways than what is asked.
  const weighed = operations.flatMap((operation) =>
    operation.body === undefined ? [operation] : [operation, operation, operation],
  );
  const odd = fc.oneof(
    { arbitrary: fc.constantFrom<readonly Aspect[]>([], ['json'], ['json']), weight: 4 },
    { arbitrary: fc.constantFrom(...aspects).map((aspect) => [aspect]), weight: 6 },
    { arbitrary: fc.constant(aspects), weight: 1 },
  );
  const meant = fc
    .tuple(fc.constantFrom(...weighed), odd)
    .chain(([operation, oddities]) => meantCase(operation, known, new Set<string>(oddities)));
  return fc.oneof({ arbitrary: meant, weight: 8 }, { arbitrary: strayCase(known), weight: 1 });
}

function meantCase(
  operation: Operation,
  known: Known,
  odd: ReadonlySet<string>,
): fc.Arbitrary<Case> {
  const bodies = bodyFor(operation);
  const json = odd.has('json') ? jsonOf : soundJsonOf;
  const content: fc.Arbitrary<string> = bodies
    ? json(bodies)
    : fc.constantFrom(...(odd.has('json') ? ['', '{}', '\0'] : ['']));
  return fc
    .record({
      operation: fc.constant(operation),
      method: odd.has('method') ? oddMethods : fc.constant(operation.method),
      target: targetOf(operation, known, odd.has('target')),
      manner: odd.has('manner') ? oddManners : fc.constant<Manner>('whole'),
      cookie: odd.has('cookie') ? cookies(known) : fc.constant(`{${whoseRoute(operation)}}`),
      headers: odd.has('headers') ? oddHeaders : fc.constant([]),
      packed: content.chain((text) =>
        odd.has('packing') ? oddPackings(text) : fc.constant(asJson(text)),
      ),
    })
    .map(({ cookie, packed, headers, method, ...rest }) => ({
      ...rest,
      method,
      operation: method === operation.method ? operation : undefined,
      body: packed.body,
      headers: [...usualHeaders(cookie), ...packed.headers, ...headers],
    }));
}

/** Who may do what a route does. */
function whoseRoute({ tags }: Operation): string {
  return tags.includes('access') ? 'administrator' : 'writer';
}

function strayCase(known: Known): fc.Arbitrary<Case> {
  return fc
    .record({
      method: fc.oneof({ arbitrary: fc.constant('GET'), weight: 4 }, oddMethods),
      target: fc.oneof(fc.constantFrom(...strayTargets), anyText.map(asTarget)),
      cookie: cookies(known),
      headers: oddHeaders,
      body: fc.constantFrom('', '', '{}', '[').map((text) => Buffer.from(text)),
      manner: oddManners,
    })
    .map(({ cookie, headers, ...rest }) => ({
      ...rest,
      operation: undefined,
      headers: [...usualHeaders(cookie), ...headers],
    }));
}

function usualHeaders(cookie: string): Headers {
  return [
    ['host', 'usher.test'],
    ['cookie', cookie],
    ['connection', 'close'],
  ];
}

function cookies({ people }: Known): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...people.map((who) => `{${who}}`)), oddCookies);
}

function asJson(text: string): { readonly headers: Headers; readonly body: Uint8Array } {
  return {
    headers: text === '' ? [] : [['content-type', 'application/json']],
    body: Buffer.from(text, 'utf8'),
  };
}

function targetOf(
  { path, parameters }: Operation,
  known: Known,
  isOdd: boolean,
): fc.Arbitrary<string> {
  const values = Object.fromEntries(
    parameters.map((parameter) => [parameter.name, valueOf(parameter, known, isOdd)]),
  );
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  return fc
    .tuple(
      fc.record(values, { requiredKeys: namesIn(path) }),
      fc.constantFrom('', ...(isOdd ? ['&x=1', '&__proto__[a]=1', '&limit=2&limit=3'] : [])),
    )
    .map(([given, more]) => {
      const place = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
        encoded(given[name] ?? ''),
      );
      const query = inQuery.flatMap(({ name }) =>
        given[name] === undefined ? [] : [`${name}=${encoded(given[name] ?? '')}`],
      );
      return `${place}${query.length > 0 || more ? '?' : ''}${query.join('&')}${more}`;
    });
}

function valueOf({ name, schema }: Parameter, known: Known, isOdd: boolean): fc.Arbitrary<string> {
  const likely = {
    collection: fc.constantFrom('visits', 'visits', 'directory', 'receipts'),
    epoch: fc.constant(known.epoch),
    device: fc.constant(aDevice),
  }[name];
  const fitting = (likely ?? fromSchema(schema)).map(String);
  return isOdd ? fc.oneof(fitting, anyText) : fitting;
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name ? [name] : []));
}

// A lone surrogate has no bytes to encode.
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Bytes of a request line end with a space, a line with CR LF: those alone are encoded. */
function asTarget(text: string): string {
  return `/${text.replaceAll(/[\s\0]/g, (odd) => encoded(odd))}`;
}
