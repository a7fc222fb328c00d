import { heardIn, heardKey, writeHeard } from './heard-phrases.ts';
import { readDocuments } from './postgres-documents.ts';
import { openPresence, type WritingParts } from './postgres-presence.ts';
import type { AnyStore } from './store.ts';

/** Prepares what phones pull and never push, in a store on PostgreSQL: presence, and what cards have learned. */
export function openPullOnly(
  parts: WritingParts,
): Pick<AnyStore, 'keepPresence' | 'forgetPresence' | 'heard' | 'keepHeard'> {
  return { ...openPresence(parts), ...openHeard(parts) };
}

function openHeard({ ask, write }: WritingParts): Pick<AnyStore, 'heard' | 'keepHeard'> {
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
