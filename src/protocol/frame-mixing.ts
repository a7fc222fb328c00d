/**
 * Which blocks a frame carries, joined by exclusive or. The first frames carry one block each, in order;
 * each later one carries about half of them, chosen by its number. Any frames that are as many as the
 * blocks, and one or two more, give all blocks back: a phone that missed one need not wait for it to
 * come round again (a random linear fountain code over GF(2)).
 *
 * @param blocks how many there are
 */
export function chooseBlocks(frame: number, blocks: number): readonly number[] {
  if (frame < blocks) return [frame];
  const chosen: number[] = [];
  for (let block = 0; block < blocks; block += 1) {
    const bits = scatter(scatter(frame) + Math.imul(block >>> 5, 0x9e3779b9));
    if ((bits >>> (block & 31)) & 1) chosen.push(block);
  }
  return chosen.length > 0 ? chosen : [frame % blocks];
}

/** Joins other bytes to these by exclusive or, in place; doing it twice undoes it. */
export function mixBytes(bytes: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < other.length; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (other[at] ?? 0);
}

/** Scatters numbers that lie close together over all 32 bits (the last step of MurmurHash3). */
function scatter(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
