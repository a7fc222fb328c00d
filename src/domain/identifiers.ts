import Type from 'typebox';

/** Id of a document or act: a UUID made on the device, time-ordered (version 7), lower case. */
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  minLength: 36,
  maxLength: 36,
});

/** Id of a person, unit, card or post in the institution's folder. */
export const DirectoryId = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]*$',
  minLength: 1,
  maxLength: 80,
});

/** UTC instant, ISO 8601 with milliseconds: `2026-11-23T08:30:00.000Z`. */
export const Instant = Type.String({
  pattern: '^\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d\\.\\d{3}Z$',
  minLength: 24,
  maxLength: 24,
});

/**
 * Makes a time-ordered id (UUID version 7, RFC 9562): ids made later sort later.
 *
 * @param atMs Unix time in milliseconds
 * @param random 10 random bytes
 */
export function uuidAt(atMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let index = 0; index < 6; index += 1)
    bytes[index] = Math.floor(atMs / 256 ** (5 - index)) % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
