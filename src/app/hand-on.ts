import { firstValueFrom } from 'rxjs';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { handOn, whileAway } from '#domain/hand-on.ts';
import type { Presence } from '#domain/presence.ts';
import { absencesOf } from '#domain/seeing-to.ts';

import { addActs, watchVisits } from '../store/desk.ts';
import { houseNow } from '../store/house-clock.ts';
import { watchPresence } from '../store/presence.ts';
import { attempt } from './trouble.ts';

const owing = { status: 'owing', limit: 1000 } as const;

/** Hands what an absent colleague has to see to on to whoever covers, whom the visits may not name yet (B4). */
export async function handOnWhatIsOwed(
  index: DirectoryIndex,
  person: string,
  substitute: string | undefined,
): Promise<void> {
  await attempt(async () => {
    const known: ReadonlyMap<string, Presence> = await firstValueFrom(watchPresence());
    const now = { index, nowMs: houseNow() };
    const circumstances = whileAway({ ...now, absence: absencesOf(known, now) }, person, {
      substitute,
    });
    for (const visit of await firstValueFrom(watchVisits(owing))) {
      const acts = handOn(visit, circumstances);
      if (acts.length > 0) await addActs(visit.id, acts);
    }
  });
}
