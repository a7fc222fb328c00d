import type { DirectoryIndex } from '../directory-index.ts';
import { noticesAbout, type NoticeSubject, type ServiceNotice } from '../notices.ts';
import type { PresenceStanding } from '../presence.ts';
import type { Candidate } from './candidates.ts';
import { isAbsent, type Circumstances } from './circumstances.ts';
import type { Rung, RungReason } from './rung.ts';

/** A candidate as things stand with them now. */
export interface Weighed extends Omit<Rung, 'tried'> {
  /** The lower, the sooner somebody is asked among those of the same tier. */
  readonly order: number;
}

const surelyIn = -4;
const speaksIt = -2;
const cannotBeHad = 8;

/**
 * Says how things stand with a candidate: whether they are there, whether their place is closed or
 * moved, whether they speak the visitor's language. The service desk is never passed over.
 */
export function weigh(
  index: DirectoryIndex,
  candidate: Candidate,
  circumstances: Circumstances,
): Weighed {
  const { contact, role, extension, why } = candidate;
  const person = contact.kind === 'person' ? index.person(contact.person) : undefined;
  const standing = person ? circumstances.presenceOf(person.id) : unknown;
  const subject = subjectOf(candidate, person?.unit);
  const place = placeOf(candidate, noticesAbout(circumstances.notices, subject));
  const spoken = person?.languages.find((each) => each === circumstances.language);
  const isClosed = place.isClosed && standing.kind !== 'in';
  const isPassedOver = role !== 'service-desk' && (isAbsent(standing) || isClosed);
  const reasons: readonly RungReason[] = [
    ...reasonOf(standing),
    ...place.reasons,
    ...(spoken ? [{ kind: 'speaks', language: spoken } as const] : []),
    ...(circumstances.isOpen ? [] : [{ kind: 'outside-hours' } as const]),
  ];
  return {
    contact,
    role,
    room: place.room,
    extension,
    reasons: [why, ...reasons],
    isPassedOver,
    order: orderOf(reasons, isPassedOver),
  };
}

function orderOf(reasons: readonly RungReason[], isPassedOver: boolean): number {
  const kinds = new Set(reasons.map((reason) => reason.kind));
  const sooner = (kinds.has('in') ? surelyIn : 0) + (kinds.has('speaks') ? speaksIt : 0);
  return sooner + (isPassedOver ? cannotBeHad : 0);
}

const unknown: PresenceStanding = { kind: 'unknown' };

function subjectOf({ contact, room }: Candidate, unit: string | undefined): NoticeSubject {
  return {
    ...(room !== undefined && { rooms: [room] }),
    ...(unit !== undefined && { units: [unit] }),
    ...(contact.kind === 'secretariat' && { units: [contact.unit] }),
    ...(contact.kind === 'person' && { person: contact.person }),
  };
}

interface Place {
  readonly room: string | undefined;
  readonly isClosed: boolean;
  readonly reasons: readonly RungReason[];
}

// Who has moved can be asked in the other room, whatever else is closed.
function placeOf({ room }: Candidate, notices: readonly ServiceNotice[]): Place {
  const moved = notices.find((notice) => notice.kind === 'moved' && notice.movedTo !== undefined);
  if (moved) {
    const reasons = [{ kind: 'moved', notice: moved.id } as const];
    return { room: moved.movedTo, isClosed: false, reasons };
  }
  const closed = notices.find((notice) => notice.kind === 'closed');
  if (!closed) return { room, isClosed: false, reasons: [] };
  const isRoomItself = room !== undefined && closed.rooms.includes(room);
  return {
    room: isRoomItself ? undefined : room,
    isClosed: true,
    reasons: [{ kind: 'closed', notice: closed.id }],
  };
}

function reasonOf(standing: PresenceStanding): readonly RungReason[] {
  switch (standing.kind) {
    case 'unknown':
      return [];
    case 'in':
      return [{ kind: 'in', saidAt: standing.said.at }];
    case 'out':
      return [
        {
          kind: 'out',
          saidAt: standing.said.at,
          ...(standing.backAt !== undefined && { backAt: standing.backAt }),
        },
      ];
    case 'due-back':
      return [{ kind: 'due-back', backAt: standing.backAt, saidAt: standing.said.at }];
    case 'away':
      return [{ kind: 'away', until: standing.until, saidAt: standing.said.at }];
    case 'leave-over':
      return [{ kind: 'leave-over', until: standing.until }];
  }
}
