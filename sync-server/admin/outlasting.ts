import { AdminError } from './admin-error.ts';

/** What a backup cannot know of who may get in. */
export type Revocations =
  /** Read from the former store; so many of them came after the backup. */
  | { readonly kind: 'kept'; readonly since: readonly RevokedSince[] }
  /** The former store cannot be asked, and whoever restored has said that it may be so. */
  | { readonly kind: 'lost' }
  /** The backup lets nobody in who could have been revoked. */
  | { readonly kind: 'nobody' };

/** Somebody or something that the backup would have let in again. */
export interface RevokedSince {
  readonly kind: 'person' | 'phone' | 'token' | 'passkey';
  readonly id: string;
  /** Absent where only what is left shows it. */
  readonly revokedAt?: string;
}

/** Records of what was erased on request, and of who has looked at what: no restore undoes them. */
export const lasting = ['erasures', 'views'] as const;

/** Who may get in: where it stands, by what it is known, and what else opens something for it. */
export const revocable = [
  {
    table: 'accounts',
    kind: 'person',
    id: 'person',
    keys: ['UPDATE people_on_phones SET share = NULL, resume = NULL'],
  },
  {
    table: 'phones',
    kind: 'phone',
    id: 'device',
    keys: [
      'UPDATE people_on_phones SET share = NULL, resume = NULL',
      'UPDATE phones SET spare = NULL',
    ],
  },
  { table: 'machine_tokens', kind: 'token', id: 'device', keys: [] },
] as const;

export type Revocable = (typeof revocable)[number];

/** How many the store at hand lets in, in the order of `revocable`. */
export type LetIn = readonly number[];

/** What to do where nobody knows what was revoked. */
const remedies = {
  restore: 'If you have another copy of that store, put it in its place first. Else add',
  'new-epoch': 'If you still have what "before-restore" has written, add --kept FILE. Else add',
} as const;

/**
 * Who would be let in again though they were revoked, where nobody knows who that is.
 *
 * @param mayLose that whoever restores has said that it may be so
 * @throws AdminError if it may not
 */
export function withoutKnowing(
  command: keyof typeof remedies,
  letIn: LetIn,
  mayLose: boolean,
): Revocations {
  if (letIn.every((count) => count === 0)) return { kind: 'nobody' };
  if (mayLose) return { kind: 'lost' };
  const [people, phones, tokens] = letIn;
  throw new AdminError(
    'The store as it was cannot be asked, so nobody knows whom and what it had revoked since the backup.\n' +
      `The backup lets in, those among them too: people ${people}, phones ${phones}, tokens of programs ${tokens}. ` +
      'Nothing was changed.',
    `${remedies[command]} --accept-lost-revocations, and ` +
      'before the server starts look through "account list", "phone list" and "token list" and revoke again.',
  );
}

/** Asks a store how many of a kind it lets in. */
export function letInBy({ table }: Revocable): string {
  return `SELECT count(*) AS count FROM ${table} WHERE revoked_at IS NULL`;
}
