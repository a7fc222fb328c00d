import type { DocumentKey } from './documents.ts';
import type { GatheredWrites, HeldDocument } from './gathered-writes.ts';
import { forgetPresence, keepPresence, presenceKey } from './keep-presence.ts';
import type { Ask } from './postgres-connection.ts';
import { readDocuments } from './postgres-documents.ts';
import type { AnyStore } from './store.ts';

interface PresenceParts {
  readonly ask: Ask;
  readonly write: <T>(writing: {
    readonly institutions: readonly string[];
    readonly asked: readonly DocumentKey[];
    readonly read: (ask: Ask, asked: readonly DocumentKey[]) => Promise<readonly HeldDocument[]>;
    readonly work: (writes: GatheredWrites) => T;
  }) => Promise<T>;
}

/** Prepares what is known of presence in a store on PostgreSQL. */
export function openPresence({
  ask,
  write,
}: PresenceParts): Pick<AnyStore, 'keepPresence' | 'forgetPresence'> {
  return {
    keepPresence: (institution, notes) =>
      write({
        institutions: [institution],
        asked: notes.map(({ person }) => presenceKey(institution, person)),
        read: readDocuments,
        work: (writes) => keepPresence(writes, institution, notes),
      }),
    async forgetPresence(institution, nowMs) {
      const rows = await ask(
        "SELECT id FROM documents WHERE institution = $1 AND collection = 'presence'",
        [institution],
      );
      const people = rows.map((row) => String(row['id']));
      return write({
        institutions: [institution],
        asked: people.map((person) => presenceKey(institution, person)),
        read: readDocuments,
        work: (writes) => forgetPresence(writes, institution, people, nowMs),
      });
    },
  };
}
