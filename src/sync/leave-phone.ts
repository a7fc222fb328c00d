import type { DeskDatabase } from '../store/desk-collections.ts';
import type { AskServer } from './ask-server.ts';
import { offerUnsent } from './offer-unsent.ts';
import { PartedPush } from './parted-push.ts';

/** What the institution has taken back: a phone, or one person's access. */
export type TakenBack = 'phone' | 'person';

/**
 * Gives the server what is unsent before this phone, or its person, leaves: it keeps it aside, though it
 * answers nothing else any more. Where that does not come through, the next refusal brings the next attempt.
 *
 * @returns is told what was taken back, however often; tells it on once, when all was handed over
 */
export function leaveOnce(
  db: DeskDatabase,
  line: AskServer,
  onLeft: (what: TakenBack) => void = () => {},
): (what: TakenBack) => void {
  let leaving: Promise<void> | undefined;
  return (what) => {
    leaving ??= handOver(db, line).then(
      () => onLeft(what),
      () => {
        leaving = undefined;
      },
    );
  };
}

async function handOver(db: DeskDatabase, line: AskServer): Promise<void> {
  const pushing = new PartedPush(line);
  await offerUnsent(db, pushing);
  // A visit that something on the way dislikes is still only here.
  if (pushing.leavesSome) throw new Error('Not everything was handed over');
}
