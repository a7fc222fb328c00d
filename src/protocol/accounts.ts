import Type, { type Static } from 'typebox';

import { DirectoryId, Instant } from '#domain/identifiers.ts';

import { Password, Role, UserName } from './access-values.ts';

const Roles = Type.Array(Role, { minItems: 1, maxItems: 5, uniqueItems: true });

/** What administrators see of an account; there is one at most for a person of the directory. */
export const Account = Type.Object({
  person: DirectoryId,
  /** As the directory has it; null when the person has left it. */
  personName: Type.Union([Type.String(), Type.Null()]),
  userName: Type.String(),
  roles: Type.Array(Role),
  createdAt: Instant,
  /** Since when nobody may sign in as this person. */
  revokedAt: Type.Union([Instant, Type.Null()]),
  /** The password is still the one that an administrator has seen. */
  mustChangePassword: Type.Boolean(),
  /** Made for trying out; a server in production refuses to start with such accounts. */
  isDemonstration: Type.Boolean(),
});
export type Account = Static<typeof Account>;

/** `GET /api/accounts`. */
export const AccountList = Type.Object({ accounts: Type.Array(Account) });
export type AccountList = Static<typeof AccountList>;

/** `POST /api/accounts`. */
export const NewAccount = Type.Object(
  { person: DirectoryId, userName: UserName, roles: Roles },
  { additionalProperties: false },
);
export type NewAccount = Static<typeof NewAccount>;

/** `PATCH /api/accounts/:person`. */
export const AccountChange = Type.Object(
  {
    roles: Type.Optional(Roles),
    userName: Type.Optional(UserName),
    /** True revokes, false reinstates. */
    revoked: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type AccountChange = Static<typeof AccountChange>;

/** `POST /api/accounts` and `POST /api/accounts/:person/password`; the only time the password is shown. */
export const AccountWithPassword = Type.Object({
  account: Account,
  /** To be changed at the first sign-in. */
  firstPassword: Type.String(),
});
export type AccountWithPassword = Static<typeof AccountWithPassword>;

/** `GET /api/accounts/first`: whom the first administrator may be. */
export const FirstAccountChoice = Type.Object({
  people: Type.Array(
    Type.Object({
      id: DirectoryId,
      name: Type.String(),
      position: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type FirstAccountChoice = Static<typeof FirstAccountChoice>;

/** `POST /api/accounts/first`; answers with `Access`. */
export const FirstAccount = Type.Object(
  { person: DirectoryId, userName: UserName, password: Password },
  { additionalProperties: false },
);
export type FirstAccount = Static<typeof FirstAccount>;
