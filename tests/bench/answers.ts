import type { OnReadOpts } from 'node:net';

const partBytes = 65_536;

interface Head {
  readonly bodyFrom: number;
  readonly bodyUntil: number;
}

/**
 * Puts answers together from what comes in. What a socket reads goes into the same memory again and again:
 * fresh memory for each megabyte would cost as much as the server's reading of it.
 */
export function openAnswers(done: (answer: Buffer | Error) => void): OnReadOpts {
  let held: Buffer = Buffer.allocUnsafe(partBytes);
  let have = 0;
  let head: Head | undefined;
  const take = (part: Buffer): void => {
    if (have + part.length > held.length) held = grown(held, have + part.length);
    have += part.copy(held, have);
    const come = held.subarray(0, have);
    head ??= headOf(come);
    if (!head || have < head.bodyUntil) return;
    const { bodyFrom, bodyUntil } = head;
    [have, head] = [0, undefined];
    const isFine = bodyUntil > 0 && come.toString('latin1', 0, 12) === 'HTTP/1.1 200';
    done(isFine ? come.subarray(bodyFrom, bodyUntil) : new Error(come.toString('utf8', 0, 1000)));
  };
  return {
    buffer: Buffer.allocUnsafe(partBytes),
    callback(count, buffer) {
      take(Buffer.from(buffer.buffer, buffer.byteOffset, count));
      return true;
    },
  };
}

/** Where an answer's body lies, as soon as its head is there; it ends at 0 where no length is told. */
function headOf(come: Buffer): Head | undefined {
  const bodyFrom = come.indexOf('\r\n\r\n') + 4;
  if (bodyFrom < 4) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(come.toString('latin1', 0, bodyFrom))?.[1];
  return { bodyFrom, bodyUntil: length === undefined ? 0 : bodyFrom + Number(length) };
}

function grown(held: Buffer, least: number): Buffer {
  const larger = Buffer.allocUnsafe(Math.max(least, 2 * held.length));
  held.copy(larger);
  return larger;
}
