import { answerWay } from '#domain/way/answer-way.ts';
import type { Premises } from '#domain/way/premises.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';

/** Milliseconds until the first way is answered, of the network alone, and of each way. */
export interface Ways {
  readonly start: number;
  readonly network: number;
  readonly ways: number[];
}

/** Makes the plan that lies beside the page ready and asks for ways to rooms all over it. */
async function measureWays(asked: number): Promise<Ways> {
  const premises = (await (await fetch('/premises.json')).json()) as Premises;
  const rooms = premises.spaces.flatMap(({ kind, number }) =>
    kind === 'room' && number !== undefined ? [number] : [],
  );
  const from = performance.now();
  // As it comes to a worker: copied.
  const network = new WalkNetwork(structuredClone(premises));
  const built = performance.now() - from;
  const ways: number[] = [];
  let start = 0;
  for (let way = 0; way < asked; way += 1) {
    const room = rooms[(way * 7919) % rooms.length] ?? '';
    const since = performance.now();
    answerWay(network, {
      from: { building: 'A', floor: 0 },
      to: `A:${room}`,
      profile: way % 3 === 0 ? 'step-free' : 'any',
      closed: way % 5 === 0 ? ['A:S1'] : [],
    });
    ways.push(performance.now() - since);
    if (way === 0) start = performance.now() - from;
  }
  return { start, network: built, ways };
}

Object.assign(globalThis, { measureWays });
