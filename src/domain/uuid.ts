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

/** When a time-ordered id was made, by the clock of the phone that made it, in Unix milliseconds. */
export function instantOfUuid(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
