import Type, { type Static } from 'typebox';

import { DirectoryId, Instant, Uuid } from '#domain/identifiers.ts';

/** What a phone says of itself. */
export const DeviceWord = Type.Object(
  {
    /** Records without a receipt, those that the server refuses included. */
    unsent: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    /** Names the build of the app that the phone runs; absent while one is developed. */
    build: Type.Optional(Type.String({ pattern: '^[\\w-]{1,40}$' })),
  },
  { additionalProperties: false },
);
export type DeviceWord = Static<typeof DeviceWord>;

const Absent = Type.Null();

/** What the server knows of one phone (G2); all instants are the server's. */
export const DeviceReport = Type.Object({
  device: Uuid,
  person: Type.Union([DirectoryId, Absent]),
  build: Type.Union([Type.String(), Absent]),
  /** Records it held when it last told; null if it never told. */
  unsent: Type.Union([Type.Integer(), Absent]),
  /** Since when it has told of unsent records without a break. */
  unsentSince: Type.Union([Instant, Absent]),
  seenAt: Instant,
  pushedAt: Type.Union([Instant, Absent]),
  pulledAt: Type.Union([Instant, Absent]),
});
export type DeviceReport = Static<typeof DeviceReport>;
