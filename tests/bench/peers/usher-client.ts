import { admitAt } from '../../support/admit.ts';
import { endOf, type HttpConnection, openHttpConnection } from '../http-connection.ts';
import type { PeerClient } from './peer-client.ts';

/** Opens a session as somebody of Jeziorna, for requests of any kind. */
export async function openSession(url: string): Promise<HttpConnection> {
  const { cookie } = await admitAt(url, { person: 'jan-kos' });
  return openHttpConnection(url, cookie);
}

/** Pushes and pulls as our phones do, over the same kind of connection as the peers' clients. */
export async function openUsherClient(url: string): Promise<PeerClient> {
  const { ask } = await openSession(url);
  return {
    async push(visits) {
      const rows = visits.map((visit) => ({ newDocumentState: { ...visit, _deleted: false } }));
      const answer = await ask('POST', '/api/sync/visits/push', rows);
      if (answer.toString() !== '[]') throw new Error(`Not taken: ${endOf(answer)}`);
    },
    async pull(count) {
      let from = '';
      for (let had = 0; had < count; had += 1000) {
        const end = endOf(await ask('GET', `/api/sync/visits/pull?limit=1000${from}`));
        const found = /"epoch":"(?<epoch>[^"]+)","seq":(?<seq>\d+)\}/.exec(end)?.groups;
        from = `&epoch=${found?.['epoch']}&seq=${found?.['seq']}`;
      }
    },
  };
}
