import { useMemo } from 'react';

import { absencesOf, type Circumstances } from '#domain/seeing-to.ts';
import { type Announcement, announcedTo, type ToDo, toDoList } from '#domain/to-do-list.ts';

import { watchVisits } from '../../store/desk.ts';
import { watchDirectory } from '../../store/directory.ts';
import { holder, watchHolder } from '../../store/holder.ts';
import { houseNow } from '../../store/house-clock.ts';
import { currentIndex } from '../../store/house.ts';
import { watchPresence } from '../../store/presence.ts';
import { useClock, useLive, useNow } from '../../ui/use-live.ts';

/** What concerns whoever holds the phone, as it stands now. */
export interface AtHand {
  readonly person: string;
  readonly circumstances: Circumstances;
  readonly toDo: readonly ToDo[];
  readonly announced: readonly Announcement[];
}

const owing = { status: 'owing', limit: 1000 } as const;

/** Follows what concerns whoever holds the phone; undefined until it is known. */
export function useAtHand(): AtHand | undefined {
  const visits = useLive(watchVisits, owing);
  const index = useNow(watchDirectory, currentIndex);
  const person = useNow(watchHolder, () => holder().person);
  const presence = useLive(watchPresence, undefined);
  const nowMs = useClock(houseNow, 10_000);
  return useMemo(() => {
    if (!visits || !index || person === undefined) return undefined;
    const circumstances = { index, nowMs, absence: absencesOf(presence, { index, nowMs }) };
    return {
      person,
      circumstances,
      toDo: toDoList(visits, person, circumstances),
      announced: announcedTo(visits, person, circumstances),
    };
  }, [visits, index, person, presence, nowMs]);
}
