import { endOf, openHttpConnection } from '../http-connection.ts';
import type { PeerClient } from './peer-client.ts';

/** Pushes and pulls as RxDB's replication with `rxdb-server` does. */
export function openRxdbServerClient(url: string): PeerClient {
  const { ask } = openHttpConnection(url);
  return {
    async push(visits) {
      const rows = visits.map((visit) => ({ newDocumentState: { ...visit, _deleted: false } }));
      const answer = await ask('POST', '/visits/0/push', rows);
      if (answer.toString() !== '[]') throw new Error('rxdb-server did not take a visit');
    },
    async pull(count) {
      let from = '';
      for (let had = 0; had < count; had += 1000) {
        const answer = await ask('GET', `/visits/0/pull?limit=1000${from}`);
        const found = /"checkpoint":\{"id":"(?<id>[^"]+)","lwt":(?<lwt>[\d.]+)\}\}$/.exec(
          endOf(answer),
        );
        if (!found) throw new Error('rxdb-server has fewer visits than were pushed');
        from = `&id=${found.groups?.['id']}&lwt=${found.groups?.['lwt']}`;
      }
    },
  };
}
