import { setTimeout as pause } from 'node:timers/promises';

import fc from 'fast-check';

import { type Accepted, faultsInTruth, noteAccepted } from './accepted.ts';
import { anyCase, type Case } from './cases.ts';
import { type House, openHouse } from './house.ts';
import { faultInEnding, faultInLog } from './judge.ts';
import { People } from './people.ts';
import { exchange, type RawRequest } from './raw-http.ts';
import { readSurface } from './surface.ts';
import { faultInStore } from './verify.ts';

/** After this long without an answer a request counts as hanging, in milliseconds. */
const patienceMs = 5_000;

/** Requests between two looks whether the server still answers as ever. */
const lookEvery = 50;

/** How the requests of one seed have ended. */
export interface Outcome {
  readonly requests: number;
  /** How many visits the server has taken. */
  readonly visits: number;
  /** How many ended with each status, or without one. */
  readonly endings: ReadonlyMap<string, number>;
  /** What was wrong; none if all is well. */
  readonly faults: readonly string[];
}

/** What is drawn, how long, and where. */
export interface Drawn {
  readonly seed: number;
  readonly requests: number;
  /** No more is begun after this moment of the process (`performance.now()`), in milliseconds. */
  readonly untilMs: number;
  /** An empty PostgreSQL database; the embedded store when absent. */
  readonly databaseUrl: string | undefined;
  /** Where in the seed to look, as a fault before has told. */
  readonly path: string | undefined;
}

/** Sends the requests that a seed draws to a house of their own, until all are sent or one finds a fault. */
export async function runSeed(drawn: Drawn): Promise<Outcome> {
  const house = await openHouse(drawn.databaseUrl);
  try {
    const people = await People.of(house);
    return await new Visitation(house, people).run(drawn);
  } finally {
    await house.stop();
    house.remove();
  }
}

/** One seed's requests to one house. */
class Visitation {
  readonly #house: House;
  readonly #people: People;
  readonly #accepted: Accepted = new Map();
  readonly #endings = new Map<string, number>();
  #requests = 0;
  #asEver = '';

  constructor(house: House, people: People) {
    this.#house = house;
    this.#people = people;
  }

  async run({ seed, requests, untilMs, path, databaseUrl }: Drawn): Promise<Outcome> {
    const operations = await readSurface(this.#house.url);
    const known = { epoch: this.#house.epoch, people: Object.keys(this.#people.cookies) };
    this.#asEver = await this.#look();
    const checked = await fc.check(
      fc.asyncProperty(anyCase(operations, known), (sent) => this.#send(sent)),
      {
        seed,
        numRuns: requests,
        ...(path !== undefined && { path }),
        interruptAfterTimeLimit: Math.max(1, untilMs - performance.now()),
      },
    );
    const faults: string[] = [];
    if (checked.counterexample) {
      faults.push(String((checked.errorInstance as Error).message));
      faults.push(`again: --seed ${seed} --path ${checked.counterexamplePath}`);
      faults.push(tellCase(checked.counterexample[0]));
    }
    if (this.#house.lives()) faults.push(...(await this.#lookAtTheEnd()));
    const ended = await this.#house.stop();
    await this.#people.close();
    if (ended !== 0) faults.push(`the server ended with ${ended}`);
    faults.push(...this.#faultsSaid(), ...(await faultInStore(this.#house, databaseUrl)));
    return {
      requests: this.#requests,
      visits: this.#accepted.size,
      endings: this.#endings,
      faults,
    };
  }

  async #send(sent: Case): Promise<void> {
    if (!this.#house.lives()) throw new Error('The server is no more.');
    this.#requests += 1;
    const ending = await exchange(this.#house.port, this.#asRequest(sent), patienceMs);
    const name = ending.kind === 'answered' ? String(ending.answer.status) : ending.kind;
    this.#endings.set(name, (this.#endings.get(name) ?? 0) + 1);
    noteAccepted(this.#accepted, sent, ending);
    if (sent.method === 'DELETE' && sent.target.startsWith('/api/session'))
      await this.#people.comeIn();
    const faults = [faultInEnding(sent, ending), ...this.#faultsSaid()];
    if (this.#requests % lookEvery === 0 && (await this.#look()) !== this.#asEver)
      faults.push('the server no longer answers the same question as before');
    const [first] = faults.filter((fault) => fault !== undefined);
    if (first !== undefined) throw new Error(first);
  }

  #asRequest({ method, target, headers, body, manner }: Case): RawRequest {
    return {
      method,
      target: Buffer.from(target, 'utf8').toString('latin1'),
      headers: headers.map(([name, value]) => [name, this.#filledIn(value)] as const),
      body,
      manner,
    };
  }

  #filledIn(value: string): string {
    const who = /^\{(\w+)\}$/.exec(value)?.[1];
    return who === undefined ? value : (this.#people.cookies[who] ?? value);
  }

  #faultsSaid(): readonly string[] {
    const { log, complaints } = this.#house.takeSaid();
    return [
      ...complaints.map((line) => `the process complains: ${line}`),
      ...log.flatMap((line) => faultInLog(line, this.#people.cookies) ?? []),
    ];
  }

  /** Answers that must not change, whatever was sent in between; a polluted prototype would show. */
  async #look(): Promise<string> {
    const addresses = ['/healthz', '/api/nothing', '/api/sync/directory/pull?limit=1', '/readyz'];
    const headers = { cookie: this.#people.cookies['writer'] ?? '' };
    const answers = addresses.map(async (address) => {
      const answer = await fetch(this.#house.url + address, { headers });
      return `${answer.status} ${await answer.text()}`;
    });
    return (await Promise.all(answers)).join('\n');
  }

  async #lookAtTheEnd(): Promise<readonly string[]> {
    await pause(100); // the last lines of the log are on their way
    const truth = await faultsInTruth(this.#house, this.#people.cookies, this.#accepted);
    if (this.#accepted.size === 0 && this.#requests > 500)
      return [...truth, 'nothing was taken: the requests no longer fit the server'];
    return truth;
  }
}

function tellCase({ operation, method, target, headers, body, manner }: Case): string {
  const route = operation ? `${operation.method} ${operation.path}` : 'any address';
  const text = Buffer.from(body).toString();
  const lines = headers.map(([name, value]) => `    ${name}: ${value.slice(0, 200)}`);
  const shown = text.length > 2_000 ? `${text.slice(0, 2_000)}… (${text.length})` : text;
  return [
    `${manner}, ${route}:`,
    `    ${method} ${target.slice(0, 500)}`,
    ...lines,
    '',
    shown,
  ].join('\n');
}
