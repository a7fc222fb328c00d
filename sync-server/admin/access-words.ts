import type { Account, AccountWithPassword } from '#protocol/accounts.ts';
import type { EnrolmentCode } from '#protocol/enrolment.ts';

import type { ErrorCode } from '../http-error.ts';
import type { MachineRow, PhoneRow } from '../store/access-rows.ts';

/** What `account --help` and its like say. */
export const accessHelp = `Who may get in: accounts, phones, and tokens for machines.

  npm run admin -- account list
  npm run admin -- account add PERSON --user NAME --role ROLE [--role ROLE]
      Makes an account for a person of the directory (by the id in people.csv) and shows the
      password for the first sign-in, this once.
  npm run admin -- account roles PERSON --role ROLE [--role ROLE]
  npm run admin -- account password PERSON
      A new first password, for somebody who has forgotten theirs.
  npm run admin -- account revoke PERSON
  npm run admin -- account reinstate PERSON
  npm run admin -- account remove-demonstration
      Takes the accounts for trying out away, as production needs it.
  npm run admin -- phone list
  npm run admin -- phone code [--kind shared|personal] [--name NAME] [--place PLACE] [--for PERSON]
      A code that enrols one phone within a quarter of an hour. With --first it also makes the
      first administrator's account, while there is none.
  npm run admin -- phone revoke ID
  npm run admin -- token --role ROLE [--days N] [--name NAME] [--person PERSON]
      A token for a program (Authorization: Bearer …), shown this once; 90 days unless said
      otherwise. It can push visits only in the name of a --person.
  npm run admin -- token list
  npm run admin -- token revoke ID

Roles are porter, staff, supervisor, editor, administrator. What is revoked is shut out at once by a
running server. DATA_DIR or DATABASE_URL say where the store is, INSTITUTION which one is meant if it
holds several. Ends with 0 if all is well, 1 if not, 2 if the command was not understood.`;

/** What an operation's refusal means at the command line, and what to do. */
export const accessTroubles: { readonly [C in ErrorCode]?: readonly [string, string] } = {
  'unknown-person': [
    'The directory knows no person with this id.',
    'Look into people.csv; after a change import the folder again.',
  ],
  'name-taken': [
    'Another account has this name, or this person has one already.',
    'See: npm run admin -- account list',
  ],
  'not-found': ['There is nothing with this id.', 'See the list.'],
  'last-administrator': [
    'Nobody would be left to administrate the institution.',
    'Make another administrator first.',
  ],
  'malformed-request': ['The user name is empty.', 'Choose one with letters in it.'],
  'no-institution': ['No institution was imported yet.', 'See: npm run institution -- --help'],
  'institution-unclear': ['The store holds several institutions.', 'Say with INSTITUTION which.'],
};

export function tellAccounts(accounts: readonly Account[]): string {
  return accounts.map(accountLine).join('\n') || 'There are no accounts yet.';
}

function accountLine({ person, userName, roles, revokedAt, ...account }: Account): string {
  const marks = [
    revokedAt !== null && `revoked ${revokedAt}`,
    account.isDemonstration && 'for trying out',
    account.mustChangePassword && 'first password',
    account.personName === null && 'no longer in the directory',
  ];
  return [userName, person, roles.join('+'), ...marks.filter((mark) => mark !== false)].join('  ');
}

export function tellPassword({ account, firstPassword }: AccountWithPassword): string {
  return `${accountLine(account)}\nPassword for the first sign-in, shown this once: ${firstPassword}`;
}

export function tellPhones(phones: readonly PhoneRow[]): string {
  return phones.map(phoneLine).join('\n') || 'No phone is enrolled yet.';
}

function phoneLine({ device, name, place, kind, enrolledAt, revokedAt }: PhoneRow): string {
  const end = revokedAt === null ? `enrolled ${enrolledAt}` : `revoked ${revokedAt}`;
  return [device, name, place ?? '', kind, end].filter((part) => part !== '').join('  ');
}

export function tellCode({ code, expiresAt }: EnrolmentCode): string {
  return [
    `Code: ${code}, until ${expiresAt}, for one phone.`,
    `Open on it: <the server's address>/enrol#${code}`,
  ].join('\n');
}

export function tellTokens(machines: readonly MachineRow[]): string {
  const lines = machines.map(({ device, name, roles, person, expiresAt, revokedAt }) =>
    [
      device,
      name,
      roles.join('+'),
      person ?? 'nobody',
      revokedAt === null ? `until ${expiresAt ?? 'revoked'}` : `revoked ${revokedAt}`,
    ].join('  '),
  );
  return lines.join('\n') || 'There are no tokens yet.';
}

export function tellToken(
  token: string,
  { device, expiresAt }: Omit<MachineRow, 'revokedAt'>,
): string {
  return [`Token, shown this once: ${token}`, `Its id: ${device}, until ${expiresAt}`].join('\n');
}
