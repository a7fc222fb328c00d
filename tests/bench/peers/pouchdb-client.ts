import { openHttpConnection } from '../http-connection.ts';
import type { PeerClient } from './peer-client.ts';

interface Changes {
  readonly last_seq: number;
  readonly results: readonly {
    readonly id: string;
    readonly changes: readonly { readonly rev: string }[];
  }[];
}

/** Pushes and pulls as the replication of PouchDB and CouchDB does, in pages as large as ours. */
export async function openPouchdbClient(url: string): Promise<PeerClient> {
  const { ask } = openHttpConnection(url);
  await ask('PUT', '/visits');
  return {
    async push(visits) {
      // A replication first asks which of them are missing (`_revs_diff`); it is spared that here.
      const docs = visits.map((visit) => ({ ...visit, _id: (visit as { id: string }).id }));
      const answer = await ask('POST', '/visits/_bulk_docs', { docs });
      if (answer.includes('"error"')) throw new Error('express-pouchdb did not take a visit');
    },
    async pull(count) {
      let since = 0;
      for (let had = 0; had < count; had += 1000) {
        const address = `/visits/_changes?style=all_docs&since=${since}&limit=1000`;
        const { last_seq, results } = JSON.parse(String(await ask('GET', address))) as Changes;
        if (results.length < 1000) throw new Error('express-pouchdb has too few visits');
        const docs = results.map(({ id, changes }) => ({ id, rev: changes[0]?.rev }));
        await ask('POST', '/visits/_bulk_get?revs=true&latest=true', { docs });
        since = last_seq;
      }
    },
  };
}
