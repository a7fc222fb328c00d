import { heardIn, heardKey, writeHeard } from './heard-phrases.ts';
import { readDocuments } from './postgres-documents.ts';
import type { WritingParts } from './postgres-presence.ts';
import type { AnyStore } from './store.ts';

/** Prepares what cards have learned in a store on PostgreSQL. */
export function openHeard({ ask, write }: WritingParts): Pick<AnyStore, 'heard' | 'keepHeard'> {
  return {
    async heard(institution) {
      const [held] = await readDocuments(ask, [heardKey(institution)]);
      return heardIn(held);
    },
    keepHeard: (institution, learned) =>
      write({
        institutions: [institution],
        asked: [heardKey(institution)],
        read: readDocuments,
        work: (writes) => writeHeard(writes, institution, learned),
      }),
  };
}
