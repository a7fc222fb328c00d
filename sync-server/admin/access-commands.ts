import { parseArgs } from 'node:util';

import { roles, type Role } from '#domain/role.ts';
import { phoneKinds, type PhoneKindName } from '#protocol/enrolment.ts';

/** What somebody asks of accounts. */
export type AccountCommand =
  | { readonly kind: 'account-list' | 'account-remove-demonstration' }
  | {
      readonly kind: 'account-add';
      readonly person: string;
      readonly user: string;
      readonly roles: readonly Role[];
    }
  | { readonly kind: 'account-roles'; readonly person: string; readonly roles: readonly Role[] }
  | {
      readonly kind: 'account-password' | 'account-revoke' | 'account-reinstate';
      readonly person: string;
    };

/** What somebody asks of phones. */
export type PhoneCommand =
  | { readonly kind: 'phone-list' }
  | {
      readonly kind: 'phone-code';
      readonly phone: PhoneKindName;
      readonly name: string | undefined;
      readonly place: string | undefined;
      readonly forPerson: string | undefined;
      readonly first: boolean;
    }
  | { readonly kind: 'phone-revoke'; readonly device: string };

/** What somebody asks of machines' tokens. */
export type TokenCommand =
  | { readonly kind: 'token-list' }
  | {
      readonly kind: 'token-make';
      readonly roles: readonly Role[];
      readonly days: number;
      readonly name: string;
      readonly person: string | undefined;
    }
  | { readonly kind: 'token-revoke'; readonly device: string };

export type AccessCommand = AccountCommand | PhoneCommand | TokenCommand;

/** A command, that help is wanted, or why it cannot be followed, as a sentence. */
export type ReadAccess =
  | { readonly ok: true; readonly command: AccessCommand }
  | { readonly ok: false; readonly why: string | undefined };

const options = {
  help: { type: 'boolean', short: 'h' },
  role: { type: 'string', multiple: true },
  user: { type: 'string' },
  days: { type: 'string' },
  name: { type: 'string' },
  place: { type: 'string' },
  person: { type: 'string' },
  kind: { type: 'string' },
  for: { type: 'string' },
  first: { type: 'boolean' },
} as const;

const usualDays = 90;
const mostDays = 3660;

/** Whether the arguments are about accounts, phones or tokens. */
export function isAboutAccess([noun]: readonly string[]): boolean {
  return noun === 'account' || noun === 'phone' || noun === 'token';
}

/** Reads the arguments behind `npm run admin --`, the first of which is `account`, `phone` or `token`. */
export function readAccessCommand(args: readonly string[]): ReadAccess {
  const read = parsed(args);
  if (!read) return wrong('There is an option that is not known, or one without its value.');
  const { values, positionals } = read;
  if (values.help) return wrong(undefined);
  const [noun = '', verb = noun === 'token' ? 'make' : 'list', subject, ...more] = positionals;
  if (more.length > 0) return wrong(`There is one word too many: "${more[0]}".`);
  const strange = values.role?.find((name) => !roles.some((role) => role === name));
  if (strange !== undefined)
    return wrong(`There is no role "${strange}"; there are ${roles.join(', ')}.`);
  const given = { ...values, subject, roles: roles.filter((role) => values.role?.includes(role)) };
  const make = commands[`${noun} ${verb}`];
  return make ? make(given) : wrong(`There is no command "${noun} ${verb}".`);
}

type Given = NonNullable<ReturnType<typeof parsed>>['values'] & {
  readonly subject: string | undefined;
  readonly roles: readonly Role[];
};

const commands: Readonly<Record<string, (given: Given) => ReadAccess>> = {
  'account list': () => right({ kind: 'account-list' }),
  'account remove-demonstration': () => right({ kind: 'account-remove-demonstration' }),
  'account add': ({ subject, user, roles: held }) =>
    subject && user && held.length > 0
      ? right({ kind: 'account-add', person: subject, user, roles: held })
      : wrong('Say who: account add PERSON --user NAME --role ROLE'),
  'account roles': ({ subject, roles: held }) =>
    subject && held.length > 0
      ? right({ kind: 'account-roles', person: subject, roles: held })
      : wrong('Say who and what: account roles PERSON --role ROLE'),
  'account password': (given) => ofPerson('account-password', given),
  'account revoke': (given) => ofPerson('account-revoke', given),
  'account reinstate': (given) => ofPerson('account-reinstate', given),
  'phone list': () => right({ kind: 'phone-list' }),
  'phone revoke': (given) => ofDevice('phone-revoke', given),
  'phone code': ({ kind = 'shared', name, place, for: forPerson, first = false }) => {
    const phone = phoneKinds.find((each) => each === kind);
    return phone
      ? right({ kind: 'phone-code', phone, name, place, forPerson, first })
      : wrong(`There is no kind "${kind}"; there are ${phoneKinds.join(' and ')}.`);
  },
  'token list': () => right({ kind: 'token-list' }),
  'token revoke': (given) => ofDevice('token-revoke', given),
  'token make': ({ roles: held, days = String(usualDays), name = 'machine', person }) => {
    if (held.length === 0) return wrong('Say what it may do: token --role ROLE');
    const count = /^\d{1,4}$/.test(days) ? Number(days) : 0;
    return count >= 1 && count <= mostDays
      ? right({ kind: 'token-make', roles: held, days: count, name, person })
      : wrong(`--days must be a whole number from 1 to ${mostDays}, but is "${days}".`);
  },
};

function ofPerson(
  kind: 'account-password' | 'account-revoke' | 'account-reinstate',
  { subject }: Given,
): ReadAccess {
  return subject ? right({ kind, person: subject }) : wrong("Say who, by the directory's id.");
}

function ofDevice(kind: 'phone-revoke' | 'token-revoke', { subject }: Given): ReadAccess {
  if (!subject) return wrong('Say which, by its id from the list.');
  return right({ kind, device: subject });
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}

function right(command: AccessCommand): ReadAccess {
  return { ok: true, command };
}

function wrong(why: string | undefined): ReadAccess {
  return { ok: false, why };
}
