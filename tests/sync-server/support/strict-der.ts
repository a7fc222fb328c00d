/** Bits of a tag: there are elements inside; and, of the rest, that the tag goes on in further bytes. */
const constructed = 0x20;
const longTag = 0x1f;
const octetString = 0x04;
const sequence = 0x30;

/**
 * Reads DER to its end as strictly as browsers do, into what extensions hold too.
 *
 * @returns where a length is written longer than it need be, in bytes from the beginning
 */
export function overlongLengths(der: Uint8Array, from = 0, to = der.length): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to;) {
    const tag = der[at] ?? 0;
    if ((tag & longTag) === longTag) throw new Error(`A long tag at ${at}`);
    const { length, bytes } = lengthAt(der, at + 1);
    if (length < leastOf(bytes)) found.push(at);
    const content = at + 1 + bytes;
    const end = content + length;
    if (end > to) throw new Error(`An element at ${at} does not end`);
    if (holdsElements(tag, der[content])) found.push(...overlongLengths(der, content, end));
    at = end;
  }
  return found;
}

/** The least length for which so many bytes are needed. */
function leastOf(bytes: number): number {
  return [0, 0, 0x80, 0x100][bytes] ?? 0x10000;
}

function holdsElements(tag: number, first: number | undefined): boolean {
  return (tag & constructed) !== 0 || (tag === octetString && first === sequence);
}

function lengthAt(der: Uint8Array, at: number): { length: number; bytes: number } {
  const first = der[at] ?? 0;
  if (first < 0x80) return { length: first, bytes: 1 };
  const more = der.subarray(at + 1, at + 1 + (first & 0x7f));
  return { length: more.reduce((sum, each) => sum * 256 + each, 0), bytes: 1 + more.length };
}
