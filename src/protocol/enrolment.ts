import Type, { type Static } from 'typebox';

import { DirectoryId, Instant, Uuid } from '#domain/identifiers.ts';

import { linePattern } from './access-values.ts';

/** A shared phone lies at a post and changes hands; a personal one is one person's. */
export const phoneKinds = ['shared', 'personal'] as const;
export type PhoneKindName = (typeof phoneKinds)[number];
export const PhoneKind = Type.Unsafe<PhoneKindName>({ type: 'string', enum: [...phoneKinds] });

const Name = Type.String({ minLength: 1, maxLength: 80, pattern: linePattern });

/** Letters and digits of a code: Crockford's base 32, where none looks like another. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 10;
/** What a person may have typed: any case, spaces, hyphens, I and L for 1, O for 0. */
const Code = Type.String({ minLength: codeLength, maxLength: 40 });

/** `POST /api/phones/codes`: what the phone that uses the code will be. */
export const CodeRequest = Type.Object(
  {
    kind: PhoneKind,
    /** Name and place; otherwise the phone says them itself. */
    name: Type.Optional(Name),
    place: Type.Optional(Name),
    /** Only this person may sign in on the phone; for personal phones. */
    forPerson: Type.Optional(DirectoryId),
  },
  { additionalProperties: false },
);
export type CodeRequest = Static<typeof CodeRequest>;

/** A code that enrols one phone, once; its QR code shows `<origin>/enrol#<code>`. */
export const EnrolmentCode = Type.Object({
  code: Type.String({ pattern: '^[0-9A-Z]{5}-[0-9A-Z]{5}$' }),
  expiresAt: Instant,
});
export type EnrolmentCode = Static<typeof EnrolmentCode>;

/** `POST /api/phones`: a phone uses its code, and gets the cookie by which it is known. */
export const Enrolment = Type.Object(
  { code: Code, device: Uuid, name: Name, place: Type.Optional(Name) },
  { additionalProperties: false },
);
export type Enrolment = Static<typeof Enrolment>;

/** `POST /api/phones` and `GET /api/phones/mine`: what the server knows of the phone that asks. */
export const EnrolledPhone = Type.Object({
  institution: DirectoryId,
  institutionName: Type.String(),
  device: Uuid,
  name: Type.String(),
  place: Type.Union([Type.String(), Type.Null()]),
  kind: PhoneKind,
  forPerson: Type.Union([DirectoryId, Type.Null()]),
  makesFirstAccount: Type.Boolean({
    description: 'Nobody administrates the institution yet: see `/api/accounts/first`.',
  }),
});
export type EnrolledPhone = Static<typeof EnrolledPhone>;

/** What administrators see of a phone. */
export const Phone = Type.Object({
  device: Uuid,
  name: Type.String(),
  place: Type.Union([Type.String(), Type.Null()]),
  kind: PhoneKind,
  forPerson: Type.Union([DirectoryId, Type.Null()]),
  enrolledAt: Instant,
  /** Null when no account stood behind the code: the first phone, or a command. */
  enrolledBy: Type.Union([DirectoryId, Type.Null()]),
  revokedAt: Type.Union([Instant, Type.Null()]),
});
export type Phone = Static<typeof Phone>;

/** `GET /api/phones`. */
export const PhoneList = Type.Object({ phones: Type.Array(Phone) });
export type PhoneList = Static<typeof PhoneList>;

/** `PATCH /api/phones/:device`. */
export const PhoneChange = Type.Object(
  { name: Type.Optional(Name), place: Type.Optional(Type.Union([Name, Type.Null()])) },
  { additionalProperties: false },
);
export type PhoneChange = Static<typeof PhoneChange>;
