import { uuidAt } from '#domain/uuid.ts';
import type { Checkpoint } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { admitAt } from '../support/admit.ts';
import { anAct } from '../support/builders.ts';
import { openConnection, type Connection } from './connection.ts';

/** A phone that costs little, on one connection that stays open. */
export interface Pusher {
  /** Pushes documents as new states; throws unless every one is taken. */
  readonly push: (visits: readonly object[]) => Promise<void>;
  /** Pulls so many visits from the start, in pages of a thousand. */
  readonly pull: (count: number) => Promise<void>;
  readonly close: () => void;
}

/** A phone of somebody who is let in on a server that serves Jeziorna. */
export async function openPusher(url: string): Promise<Pusher> {
  const { cookie } = await admitAt(url, { person: 'jan-kos' });
  const headers = `cookie: ${cookie}\r\ncontent-type: application/json\r\n`;
  return pusherOn(await openConnection(url, headers));
}

function pusherOn(connection: Connection): Pusher {
  return {
    async push(visits) {
      const rows = visits.map((visit) => ({ newDocumentState: { ...visit, _deleted: false } }));
      const body = Buffer.from(JSON.stringify(rows));
      const answer = await connection.ask('POST', '/api/sync/visits/push', body);
      if (answer.toString() !== '[]')
        throw new Error(`Not taken: ${answer.toString('utf8', 0, 300)}`);
    },
    async pull(count) {
      let from = '';
      for (let had = 0; had < count; had += 1000) {
        const page = await connection.ask('GET', `/api/sync/visits/pull?limit=1000${from}`);
        const { epoch, seq } = checkpointOf(page);
        from = `&epoch=${epoch}&seq=${seq}`;
      }
    },
    close: connection.close,
  };
}

/** The checkpoint stands at the end of the answer; the documents before it are not parsed. */
function checkpointOf(answer: Buffer): Checkpoint {
  const end = answer.toString('utf8', answer.length - 200);
  const { epoch = '', seq = '0' } =
    /"epoch":"(?<epoch>[^"]+)","seq":(?<seq>\d+)\}\}$/.exec(end)?.groups ?? {};
  return { epoch, seq: Number(seq) };
}

/** A visit as a porter leaves it at the end, with the usual six acts. */
export function aServedVisit(): object {
  const kinds = ['opened', 'greeted', 'matter-known', 'called', 'answered', 'referred'] as const;
  const acts = kinds.map((kind) => ({ ...anAct(kind), id: freshId() }));
  return visitDocument({ id: freshId(), institution: 'jeziorna', acts });
}

function freshId(): string {
  return uuidAt(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
