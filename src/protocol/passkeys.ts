import Type, { type Static } from 'typebox';

import { Uuid } from '#domain/identifiers.ts';

import { linePattern, Password } from './access-values.ts';

/** Bytes as base64url; an authenticator's words are a few hundred of them. */
const Bytes = Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: 1, maxLength: 8000 });

/** The id under which an authenticator knows a passkey, as base64url. */
export const PasskeyId = Type.String({
  pattern: '^[A-Za-z0-9_-]+$',
  minLength: 1,
  maxLength: 1400,
});

/** What browsers are told of the passkey they are to use or to make: WebAuthn's own JSON. */
export const PasskeyOptions = Type.Object(
  { challenge: Bytes },
  { description: 'For `PublicKeyCredential.parse…OptionsFromJSON`.' },
);
export type PasskeyOptions = Static<typeof PasskeyOptions>;

const credential = { id: PasskeyId, rawId: PasskeyId, type: Type.Literal('public-key') };

/** `POST /api/session/passkey`: what an authenticator has signed, as `credential.toJSON()` gives it. */
export const PasskeySignIn = Type.Object({
  /** As in `SignIn`. */
  device: Type.Optional(Uuid),
  credential: Type.Object({
    ...credential,
    response: Type.Object({
      clientDataJSON: Bytes,
      authenticatorData: Bytes,
      signature: Bytes,
    }),
  }),
});
export type PasskeySignIn = Static<typeof PasskeySignIn>;

/** `POST /api/session/passkeys/options`: the password once more, or a phone left open would do. */
export const PasskeyRequest = Type.Object({ password: Password }, { additionalProperties: false });
export type PasskeyRequest = Static<typeof PasskeyRequest>;

/** `POST /api/session/passkeys`: a passkey that an authenticator has just made. */
export const NewPasskey = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80, pattern: linePattern }),
  credential: Type.Object({
    ...credential,
    response: Type.Object({ clientDataJSON: Bytes, attestationObject: Bytes }),
  }),
});
export type NewPasskey = Static<typeof NewPasskey>;

/** A passkey as its owner sees it. */
export const Passkey = Type.Object({
  id: PasskeyId,
  name: Type.String(),
  createdAt: Type.String(),
  usedAt: Type.Union([Type.String(), Type.Null()]),
});
export type Passkey = Static<typeof Passkey>;

/** `GET /api/session/passkeys`: one's own. */
export const PasskeyList = Type.Object({ passkeys: Type.Array(Passkey) });
export type PasskeyList = Static<typeof PasskeyList>;
