import { roles, type Role } from './role.ts';

export const operations = ['read', 'write', 'export'] as const;
export type Operation = (typeof operations)[number];

/**
 * What there are rights to. `certificates` and `standing` (what phones tell of themselves) are written
 * by a phone for itself and read of all phones; `accounts` are accounts, phones, codes and tokens;
 * `personal-data` is what was recorded about one person, written when it is erased; `views` are the records
 * of who has looked at it, which also somebody who is no supervisor any more may still hand in; `metrics`
 * are numbers about the server, also for an editor, because a token for a watching program needs no visits;
 * `presence` is everybody's to read and each one's own to tell; `announcements` of visitors are for those who
 * have visits on their phone, also while the app is closed.
 */
export const things = [
  'directory',
  'visits',
  'receipts',
  'certificates',
  'standing',
  'accounts',
  'personal-data',
  'views',
  'presence',
  'announcements',
  'metrics',
] as const;
export type Thing = (typeof things)[number];

/** Which visits: those of the shift, those one has to do with, those of the log (`visit-scope.ts`). */
export const visitReaches = ['shift', 'own', 'log'] as const;
export type VisitReach = (typeof visitReaches)[number];
export type Right = 'yes' | 'no' | VisitReach;

type Rights = { readonly [role in Role]: Right };

function row(
  porter: Right,
  staff: Right,
  supervisor: Right,
  editor: Right,
  administrator: Right,
): Rights {
  return { porter, staff, supervisor, editor, administrator };
}

const nobody = row('no', 'no', 'no', 'no', 'no');

/** Who may do what: the one table for the server, which decides, and the phone, which keeps no more. */
const rights: { readonly [thing in Thing]: { readonly [operation in Operation]: Rights } } = {
  //                porter   staff  supervisor editor administrator
  directory: {
    read: /*     */ row('yes', 'yes', 'yes', 'yes', 'yes'),
    write: nobody, // published from the institution's folder, never by a request
    export: nobody,
  },
  visits: {
    read: /*     */ row('shift', 'own', 'log', 'no', 'no'),
    write: /*    */ row('yes', 'yes', 'yes', 'no', 'no'),
    export: nobody,
  },
  receipts: {
    read: /*     */ row('yes', 'yes', 'yes', 'no', 'no'),
    write: nobody, // the server's word
    export: nobody,
  },
  certificates: {
    read: /*     */ row('no', 'no', 'yes', 'no', 'no'),
    write: /*    */ row('yes', 'yes', 'yes', 'no', 'no'),
    export: nobody,
  },
  standing: {
    read: /*     */ row('no', 'no', 'yes', 'no', 'yes'),
    write: /*    */ row('yes', 'yes', 'yes', 'yes', 'yes'),
    export: nobody,
  },
  accounts: {
    read: /*     */ row('no', 'no', 'no', 'no', 'yes'),
    write: /*    */ row('no', 'no', 'no', 'no', 'yes'),
    export: nobody,
  },
  'personal-data': {
    read: /*     */ row('no', 'no', 'no', 'no', 'yes'),
    write: /*    */ row('no', 'no', 'no', 'no', 'yes'),
    export: /*   */ row('no', 'no', 'yes', 'no', 'no'),
  },
  views: {
    read: nobody, // by a command on the server
    write: /*    */ row('yes', 'yes', 'yes', 'yes', 'yes'),
    export: nobody,
  },
  presence: {
    read: /*     */ row('yes', 'yes', 'yes', 'yes', 'yes'),
    write: /*    */ row('own', 'own', 'yes', 'own', 'own'),
    export: nobody,
  },
  announcements: {
    read: /*     */ row('yes', 'yes', 'yes', 'no', 'no'),
    write: nobody, // acts of visits
    export: nobody,
  },
  metrics: {
    read: /*     */ row('no', 'no', 'yes', 'yes', 'yes'),
    write: nobody,
    export: nobody,
  },
};

/** What one role may. */
export function rightOf(role: Role, operation: Operation, thing: Thing): Right {
  return rights[thing][operation][role];
}

/** Whether any of these roles may do it, be it only within a scope. */
export function mayDo(held: readonly Role[], operation: Operation, thing: Thing): boolean {
  return held.some((role) => rightOf(role, operation, thing) !== 'no');
}

/** Whether somebody with these roles may say of a person whether they are there (B3). */
export function maySayPresence(held: readonly Role[], by: string, person: string): boolean {
  return by === person || held.some((role) => rightOf(role, 'write', 'presence') === 'yes');
}

/** Which visits these roles may read, taken together. */
export function visitReachesOf(held: readonly Role[]): ReadonlySet<VisitReach> {
  const found = roles
    .filter((role) => held.includes(role))
    .map((role) => rightOf(role, 'read', 'visits'));
  return new Set(visitReaches.filter((reach) => found.includes(reach)));
}
