import Type, { type Static } from 'typebox';

import { DirectoryId, Instant, Uuid } from '#domain/identifiers.ts';
import { mostActs } from '#domain/visit-values.ts';

import { mostCertifiedVisits } from './collections.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', minLength: 64, maxLength: 64 });

/** A version of a visit as a phone has sent it and has the receipt for. */
export const CertifiedVersion = Type.Object(
  {
    id: Uuid,
    contentHash: Hash,
    /** How many acts in it are this phone's: a later version cannot have fewer. */
    ownActs: Type.Integer({ minimum: 1, maximum: mostActs }),
  },
  { additionalProperties: false },
);
export type CertifiedVersion = Static<typeof CertifiedVersion>;

const shiftFields = {
  /** Whose shift it was: they made the acts, whoever holds the phone by now. */
  person: DirectoryId,
  /** Instants of the shift's first and last act, by the phone's clock. */
  from: Instant,
  to: Instant,
  count: Type.Integer({ minimum: 1, maximum: mostCertifiedVisits }),
  root: Hash,
  /** Visits that stay on the phone because the server refuses them; the certificate does not cover them. */
  heldBack: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
};

/** What a phone asks to be certified at the end of a shift. */
export const ShiftClaim = Type.Object(
  {
    ...shiftFields,
    versions: Type.Array(CertifiedVersion, { minItems: 1, maxItems: mostCertifiedVisits }),
  },
  { additionalProperties: false },
);
export type ShiftClaim = Static<typeof ShiftClaim>;

/** The server's word that it has every visit of a shift. */
export const Certificate = Type.Object({
  ...shiftFields,
  device: Uuid,
  /** Server's instant at which it was given. */
  at: Instant,
  epoch: Type.String({ maxLength: 36 }),
});
export type Certificate = Static<typeof Certificate>;

/** A certificate, or the ids of the visits of which the server lacks what the phone has sent. */
export const CertificateAnswer = Type.Union([
  Type.Object({ kind: Type.Literal('certified'), certificate: Certificate }),
  Type.Object({ kind: Type.Literal('lacking'), lacking: Type.Array(Uuid) }),
]);
export type CertificateAnswer = Static<typeof CertificateAnswer>;
