import { answerWay } from '#domain/way/answer-way.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';

import type { ToWay, WayLine } from './messages.ts';

/** Answers questions for ways in one plan at a time; none comes before a plan. */
export function answerWays(line: WayLine): void {
  let network: WalkNetwork | undefined;
  line.addEventListener('message', ({ data }) => {
    const message = data as ToWay;
    if (message.kind === 'plan') network = new WalkNetwork(message.premises);
    else if (network)
      line.postMessage({ number: message.number, answer: answerWay(network, message.question) });
  });
}
