import type { Visit } from '#domain/visit.ts';

import { aVisit } from '../../support/builders.ts';
import { sent, type Phone } from './phone.ts';

/** Phones that push without a pause until they are told to stop. */
export interface Load {
  /** Ids of the visits that were acknowledged so far. */
  readonly acknowledged: readonly string[];
  /** Statuses of the answers that were not 200; 0 stands for a broken connection. */
  readonly failures: readonly number[];
  /** Visits that were pushed, and of which nobody knows what became of them; complete once it has stopped. */
  readonly unanswered: readonly Visit[];
  stop(): Promise<void>;
}

/** Pushes new visits, one after another on each of several lanes; after a failure the same one again. */
export function pushOn(phone: Phone, lanes = 4): Load {
  const acknowledged: string[] = [];
  const failures: number[] = [];
  const unanswered: Visit[] = [];
  let isStopping = false;
  const pushing = Array.from({ length: lanes }, async () => {
    while (!isStopping) {
      const visit = sent(aVisit());
      let status = await push(phone, visit);
      while (status !== 200 && !isStopping) {
        failures.push(status);
        await new Promise((resume) => setTimeout(resume, 20));
        status = await push(phone, visit);
      }
      if (status === 200) acknowledged.push(visit.id);
      else unanswered.push(visit);
    }
  });
  return {
    acknowledged,
    failures,
    unanswered,
    async stop() {
      isStopping = true;
      await Promise.all(pushing);
    },
  };
}

async function push(phone: Phone, visit: unknown): Promise<number> {
  const body = JSON.stringify([{ newDocumentState: visit }]);
  try {
    const answer = await phone.fetch('/api/sync/visits/push', { method: 'POST', body });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
