import Type from 'typebox';

import { maySayPresence } from '#domain/roles.ts';
import { mostPresenceNotes, PresenceNote } from '#protocol/presence.ts';

import { allow } from '../allow.ts';
import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker, type Asker } from '../asker.ts';
import { notesBodyBytes } from '../body-limits.ts';
import { handOnEverywhere } from '../hand-on.ts';
import { errorAnswers } from '../http-error.ts';
import { authorKey } from '../known-authors.ts';

const telling = {
  tags: ['sync'],
  summary: 'A phone tells who said that they are in, out or away.',
  description:
    'Of each person the newest saying about today and about an absence is kept, and pulled from the ' +
    'collection `presence`. `refused` names those of people who were never at this phone, or who may ' +
    'not say it of another. Tell it again until it is answered.',
  security: [{ session: [] }],
  body: Type.Array(PresenceNote, { minItems: 1, maxItems: mostPresenceNotes }),
  response: {
    200: Type.Object({ noted: Type.Literal(true), refused: Type.Array(Type.String()) }),
    ...errorAnswers(
      'malformed-request',
      'no-session',
      'not-allowed',
      'too-large',
      'outdated',
      'no-institution',
    ),
  },
};

/** `POST /api/presence`. */
export async function presenceRoutes(app: App, context: Context): Promise<void> {
  const { store, config, authors, live, now } = context;
  app.post(
    '/api/presence',
    {
      schema: telling,
      bodyLimit: notesBodyBytes,
      onRequest: [requireAsker(store, config), allow('write', 'presence')],
    },
    async (request) => {
      const asker = askerOf(request);
      const { institution, device } = asker;
      const notes = request.body as readonly PresenceNote[];
      const unknown = await authors.unknownAmong(
        institution,
        notes.map(({ by }) => ({ by, device })),
      );
      const taken = notes.filter((note) => isToBeTaken(note, asker, unknown));
      // A clock that runs ahead must not keep what is said later from being heard.
      const latest = new Date(now()).toISOString();
      const inTime = taken.map((note) => ({ ...note, at: note.at < latest ? note.at : latest }));
      if ((await store.keepPresence(institution, inTime)) > 0) live.announce(institution);
      // Before it is answered: should it break off, the phone tells it again.
      if (inTime.some(({ kind }) => kind === 'away')) await handOnEverywhere(context, asker);
      const refused = notes.filter((note) => !taken.includes(note)).map(({ id }) => id);
      return { noted: true as const, refused };
    },
  );
}

function isToBeTaken(
  { by, person }: PresenceNote,
  { person: asking, device, roles }: Asker,
  unknown: ReadonlySet<string>,
): boolean {
  if (unknown.has(authorKey({ by, device }))) return false;
  // Whoever sends may be another than who said it; rights over others are only the sender's own.
  return maySayPresence(by === asking ? roles : [], by, person);
}
