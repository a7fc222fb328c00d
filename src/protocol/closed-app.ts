import Type, { type Static } from 'typebox';

import { languages } from '#domain/localized.ts';

/** `GET /api/closed-app`: the house's key for push services; none while the house tells closed apps nothing. */
export const ClosedAppTelling = Type.Object({
  /** Point on P-256, uncompressed, as base64url: what `applicationServerKey` takes. */
  publicKey: Type.Union([Type.String(), Type.Null()]),
});
export type ClosedAppTelling = Static<typeof ClosedAppTelling>;

/** `PUT /api/closed-app`: where this phone is told of announced visitors while the app is closed. */
export const ClosedAppPhone = Type.Object(
  {
    endpoint: Type.String({ minLength: 1, maxLength: 1000, description: 'The push service’s.' }),
    /** What only this browser reads is encrypted with, as base64url (RFC 8291). */
    keys: Type.Object(
      {
        p256dh: Type.String({ pattern: '^[A-Za-z0-9_-]{87}$' }),
        auth: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }),
      },
      { additionalProperties: false },
    ),
    /** Of the words on the phone; without it what was told before stays. */
    language: Type.Optional(
      Type.Unsafe<(typeof languages)[number]>({ type: 'string', enum: languages }),
    ),
  },
  { additionalProperties: false },
);
export type ClosedAppPhone = Static<typeof ClosedAppPhone>;

/** What a phone whose app is closed is told: nothing about who comes, and with what. */
export interface ClosedAppNews {
  readonly kind: 'announced';
  readonly language: string | null;
}
