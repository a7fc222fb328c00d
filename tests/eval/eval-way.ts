import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { languages, type Language } from '#domain/localized.ts';
import { findRoute } from '#domain/way/find-route.ts';
import type { Premises, Space } from '#domain/way/premises.ts';
import { profileNames } from '#domain/way/profiles.ts';
import type { WayEnd } from '#domain/way/route.ts';
import { stepsOf } from '#domain/way/steps.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';
import { idsClosed, placeCalled } from '#domain/way/way-ends.ts';
import { wayFacts } from '#domain/way/way-facts.ts';

import { tellDirections } from '../../src/words/directions/tell-directions.ts';
import { readPremises } from './read-premises.ts';

const help = `Finds ways in a building with the phone's own code.

  npm run --silent eval:way -- --building FILE.txt|FILE.osm|FILE.zip|FOLDER
                     only what the building is: one line for the whole
  --pairs FILE       two places a line, or JSON: [["W1", "12"], {"from": "1", "to": "2"}]
  --all-from ID      from one place to every room
  --profile P        ${profileNames.join(', ')}
  --closed ID,...    lifts, stairs, corridors, rooms, doors, entrances or paths closed today
  --lang L           ${languages.join(', ')}

A place is a room's number or name, an entrance, or an id; B:12 is room 12 of building B. Prints
lines of JSON: first {rooms, portals, reachable, faults, buildMs, p50Ms, p95Ms} (reachable: rooms
from the main entrance, or from --all-from), then {from, to, metres, seconds, spaces, passages, steps,
text, reachable} for each pair. Ends with 2 if the arguments or files cannot be read.
`;

const { values } = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const profile = oneOf(values.profile, profileNames, '--profile');
const language: Language = oneOf(values.lang, languages, '--lang');
if (!values.building) stop('--building FILE(.txt|.osm|.zip|DIR) is missing');

const { premises, faults } = readBuilding(values.building);
const network = measured(() => new WalkNetwork(premises));
const closed = idsClosed(
  premises,
  values.closed.split(',').filter((id) => id !== ''),
);
const rooms = premises.spaces.filter(({ kind }) => kind === 'room');

const times: number[] = [];
const toRooms = rooms.map((room) => answer(values['all-from'], nameOf(room)));
const asked = values.pairs
  ? readPairs(readFileSync(values.pairs, 'utf8')).map(([from, to]) => answer(from, to))
  : [];
const sorted = times.toSorted((a, b) => a - b);
print({
  rooms: rooms.length,
  portals: premises.portals.length,
  reachable: toRooms.filter(({ reachable }) => reachable).length,
  faults,
  buildMs: round(network.ms),
  p50Ms: round(sorted[Math.floor(sorted.length * 0.5)] ?? 0),
  p95Ms: round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
});
for (const pair of [...(values['all-from'] === undefined ? [] : toRooms), ...asked]) print(pair);

interface Answer {
  readonly reachable: boolean;
  readonly [field: string]: unknown;
}

function answer(from: string | undefined, to: string): Answer {
  const start = from === undefined ? firstPlace(premises) : placeCalled(premises, from);
  const end = placeCalled(premises, to);
  if (!start || !end)
    return { from, to, reachable: false, problem: `no place is called ${start ? to : from}` };
  const asked = measured(() => {
    const route = findRoute(network.value, start, end, { profile, closed });
    return route && { route, steps: stepsOf(network.value, route, start, end) };
  });
  times.push(asked.ms);
  const where = { from: from ?? start.id, to };
  if (!asked.value) return { ...where, reachable: false };
  const { route, steps } = asked.value;
  return {
    ...where,
    metres: round(route.metres),
    seconds: Math.round(route.seconds),
    spaces: route.legs.map((leg) => (leg.kind === 'outside' ? 'outside' : leg.space.id)),
    passages: route.passages.map(({ portal }) => portal.id),
    ...wayFacts(route, steps),
    steps,
    text: tellDirections(steps, language),
    reachable: true,
  };
}

/** Pairs of a file: JSON, or two places a line. */
function readPairs(text: string): readonly (readonly [string, string])[] {
  if (text.trimStart().startsWith('['))
    return (JSON.parse(text) as (readonly [string, string] | { from: string; to: string })[]).map(
      (pair) => ('from' in pair ? [pair.from, pair.to] : [pair[0], pair[1]]),
    );
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.trim().split(/\s*[\t;,]\s*|\s+/u);
    return from && to ? [[from, to] as const] : [];
  });
}

function nameOf(room: Space): string {
  const isOnly = premises.spaces.filter(({ number }) => number === room.number).length === 1;
  return room.number !== undefined && isOnly ? room.number : room.id;
}

function firstPlace({ portals, spaces }: Premises): WayEnd {
  const entrances = portals.filter(({ entrance, isEmergency }) => entrance && !isEmergency);
  const portal = entrances.find(({ entrance }) => entrance?.kind === 'main') ?? entrances[0];
  if (portal) return { kind: 'portal', id: portal.id };
  return { kind: 'space', id: spaces.find(({ kind }) => kind === 'corridor')?.id ?? '' };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        building: { type: 'string' },
        pairs: { type: 'string' },
        'all-from': { type: 'string' },
        profile: { type: 'string', default: 'any' },
        closed: { type: 'string', default: '' },
        lang: { type: 'string', default: 'en' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function readBuilding(file: string) {
  try {
    return readPremises(file);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function measured<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

function oneOf<T extends string>(word: string, words: readonly T[], option: string): T {
  const found = words.find((candidate) => candidate === word);
  return found ?? stop(`${option} is one of ${words.join(', ')}`);
}

function stop(message: string): never {
  process.stderr.write(`eval:way: ${message}\n`);
  process.exit(2);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

function print(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
