import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { shortestPassword } from '#protocol/access-values.ts';

const derive = promisify(argon2);

/** OWASP's least cost for argon2id that suits a small machine: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** So many are computed at once: the same threads read files. */
const mostAtOnce = 2;
/** Whoever comes when so many wait is sent away. */
const mostWaiting = 40;

/** Stands in where there is no such account, so that asking costs as long. */
const nobodys = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Hashes a password with a salt of its own, in the usual notation (PHC). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(tag)}`;
}

/**
 * Whether this is the password; costs the same time if there is none to compare with.
 *
 * @param kept what `hashPassword` has made; undefined or null where nobody has such an account
 */
export async function isPassword(
  password: string,
  kept: string | null | undefined,
): Promise<boolean> {
  const { salt, tag, ...used } = readHash(kept ?? nobodys);
  const found = await tagOf(password, salt, used);
  return timingSafeEqual(found, tag) && typeof kept === 'string';
}

/** Whether the server has more passwords to compute than it should begin with. */
export function isOverrun(): boolean {
  return waiting.length >= mostWaiting;
}

const commonest = ['password', 'haslo', 'qwerty', '12345', 'usher', 'welcome', 'admin', 'letmein'];

/** Whether a password that somebody chose is too easily guessed. */
export function isWeak(password: string, userName: string): boolean {
  const text = normal(password).toLowerCase();
  if (text.length < shortestPassword || new Set(text).size < 5) return true;
  const name = normal(userName).toLowerCase();
  const rest = [name, ...commonest].reduce((left, word) => left.replaceAll(word, ''), text);
  return rest.length < 5;
}

// Keyboards write the same letter in different ways.
function normal(password: string): string {
  return password.normalize('NFKC').trim();
}

let running = 0;
const waiting: (() => void)[] = [];

async function tagOf(password: string, nonce: Buffer, used: typeof cost): Promise<Buffer> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await derive('argon2id', { message: normal(password), nonce, tagLength, ...used });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function readHash(kept: string) {
  const [, , , numbers = '', salt = '', tag = ''] = kept.split('$');
  const [memory = 0, passes = 0, parallelism = 0] = numbers
    .split(',')
    .map((part) => Number(part.split('=')[1]));
  return {
    memory,
    passes,
    parallelism,
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
