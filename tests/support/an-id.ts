import { uuidAt } from '#domain/uuid.ts';

/** When what is built was done, unless told otherwise. */
export const startMs = Date.parse('2026-11-23T08:00:00.000Z');
let counted = 0;

/** How many ids were given. */
export function countedIds(): number {
  return counted;
}

/** A fresh id of a document or act; each sorts after the one before. */
export function anId(): string {
  counted += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, counted);
  return uuidAt(startMs + counted, random);
}
