import Type, { type Static } from 'typebox';

import { DirectoryId, Uuid } from '#domain/identifiers.ts';

import { Password, Role, Secret, UserName } from './access-values.ts';
import { PhoneKind } from './enrolment.ts';

/** `POST /api/session`: name and password, on an enrolled phone. */
export const SignIn = Type.Object(
  {
    userName: UserName,
    password: Password,
    /**
     * How the phone names itself in what it writes. One other than that of its cookie is refused, or
     * enrolled where any browser may be; absent, the cookie decides.
     */
    device: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

/** `POST /api/session/resume`: what a PIN has unlocked takes the password's place. */
export const ResumeRequest = Type.Object(
  { person: DirectoryId, resume: Secret },
  { additionalProperties: false },
);
export type ResumeRequest = Static<typeof ResumeRequest>;

/** `POST /api/session/password`. */
export const PasswordChange = Type.Object(
  { old: Password, new: Password },
  { additionalProperties: false },
);
export type PasswordChange = Static<typeof PasswordChange>;

/** Two windows and the longest id of a person fit. */
export const longestScope = 128;

/** Who somebody is on this phone and what they may do there, as it stands now. */
export const Access = Type.Object({
  institution: DirectoryId,
  epoch: Type.String({ maxLength: 36 }),
  device: Uuid,
  person: DirectoryId,
  personName: Type.String(),
  roles: Type.Array(Role),
  scope: Type.String({
    maxLength: longestScope,
    description: 'Changes whenever what this person may hold on this phone changes.',
  }),
  offlineDays: Type.Integer({
    minimum: 1,
    description: 'For how many days the phone works without a connection.',
  }),
  lockAfterSeconds: Type.Integer({ minimum: 0 }),
  phoneKind: PhoneKind,
  share: Type.Unsafe<string>({
    ...Secret,
    description: "The server's share of the key at rest, the same until it is dropped.",
  }),
  resume: Type.Union([Secret, Type.Null()], {
    description: 'For `POST /api/session/resume`; null unless a password was given.',
  }),
  spare: Type.Union([Secret, Type.Null()], {
    description:
      'Opens what this phone keeps when no PIN does; null unless a password was given by somebody ' +
      'who may open it: anybody on a shared phone, its first person on a personal one.',
  }),
  mustChangePassword: Type.Boolean({
    description:
      'The password is one that an administrator has seen: until it is changed, nothing else is answered.',
  }),
});
export type Access = Static<typeof Access>;
