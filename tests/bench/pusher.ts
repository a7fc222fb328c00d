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
  /** The request of such a push, so that it can be made before the clock starts. */
  readonly pushOf: (visits: readonly object[]) => Buffer;
  readonly send: (push: Buffer) => Promise<void>;
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
  const pushOf = (visits: readonly object[]): Buffer => {
    const rows = visits.map((visit) => ({ newDocumentState: { ...visit, _deleted: false } }));
    const body = Buffer.from(JSON.stringify(rows));
    return connection.request('POST', '/api/sync/visits/push', body);
  };
  const send = async (push: Buffer): Promise<void> => {
    const answer = await connection.send(push);
    if (answer.toString() !== '[]')
      throw new Error(`Not taken: ${answer.toString('utf8', 0, 300)}`);
  };
  return {
    push: (visits) => send(pushOf(visits)),
    pushOf,
    send,
    async pull(count) {
      let from = '';
      for (let had = 0; had < count; had += 1000) {
        const address = `/api/sync/visits/pull?limit=1000${from}`;
        const page = await connection.send(connection.request('GET', address));
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
    /"epoch":"(?<epoch>[^"]+)","seq":(?<seq>\d+)\}/.exec(end)?.groups ?? {};
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
