import { useMemo } from 'react';

import { closedBy } from '#domain/notices.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import { type AskedProfile, profileFor } from '#domain/way/profiles.ts';
import type { WayAnswer, WayQuestion } from '#domain/way/way-question.ts';

import { chosenProfile, watchChosenProfile } from '../../store/way/chosen-profile.ts';
import { watchWay } from '../../store/way/find-way.ts';
import { here, watchHere } from '../../store/way/here.ts';
import { useLive, useNow } from '../../ui/use-live.ts';

/** Where one stands: the last place said or read from a sign, else the post's. */
export function useStand({ post }: VisitAtHand): string | undefined {
  const known = useNow(watchHere, here);
  return (known.post === post?.id && known.place) || post?.place;
}

/** How this visitor is led: as chosen at the post, else as their needs say. */
export function useProfile({ visit, story }: VisitAtHand): AskedProfile {
  const chosen = useNow(watchChosenProfile, chosenProfile);
  const fromNeeds = profileFor(story.needs);
  const holds = chosen?.visit === visit.id && chosen.instead === fromNeeds;
  return holds ? chosen.profile : fromNeeds;
}

/** The way for this visitor from where the phone is to a room; undefined while nobody can tell. */
export function useWay(at: VisitAtHand, number: string | undefined): WayAnswer | undefined {
  const room = number === undefined ? undefined : at.index.room(number);
  return useWayTo(at, room && `${room.building}:${room.number}`);
}

/** As `useWay`, to any place as the plan calls it. */
export function useWayTo(at: VisitAtHand, to: string | undefined): WayAnswer | undefined {
  const known = useNow(watchHere, here);
  const { post } = at;
  const place = useStand(at);
  const profile = useProfile(at);
  const closed = [...new Set([...closedBy(at.notices), ...known.closed])].join(' ');
  const question = useMemo(
    (): WayQuestion | undefined =>
      to !== undefined && post
        ? {
            from: { building: post.building, floor: post.floor, ...(place && { place }) },
            to,
            profile,
            closed: closed === '' ? [] : closed.split(' '),
          }
        : undefined,
    [to, post, place, profile, closed],
  );
  const answered = useLive(watchWay, question);
  return answered?.question === question ? answered?.answer : undefined;
}
