import { Check } from 'typebox/value';

import { DirectoryId } from '#domain/identifiers.ts';
import { nearestName } from '#domain/nearest-name.ts';

import type { Problem } from './fault.ts';

/** Turns what stands in a cell or field into a value, or says why it cannot. */
export type ValueReader<T> = (text: string, field: string) => Value<T>;

export type Value<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

function right<T>(value: T): Value<T> {
  return { ok: true, value };
}

function wrong(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

const longestId = 80;

/** Id of a unit, person, card or post. */
export const readId: ValueReader<string> = (text) =>
  Check(DirectoryId, text)
    ? right(text)
    : wrong({ kind: 'bad-id', found: text, suggestion: toId(text) });

/** Ł and its like are letters of their own, which decomposition does not split. */
const plainLetters: { readonly [letter: string]: string } = { ł: 'l', đ: 'd', ø: 'o', ı: 'i' };

function toId(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/[łđøı]/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, longestId);
  return plain === '' ? undefined : plain;
}

/** Id of a building: letters, digits and hyphens, a letter first and last, so that `link B2` can be taken apart. */
export const readBuildingId: ValueReader<string> = (text) =>
  /^[A-Za-z]([A-Za-z0-9-]{0,18}[A-Za-z])?$/u.test(text)
    ? right(text)
    : wrong({ kind: 'bad-building-id', found: text });

export const readPlainText: ValueReader<string> = (text) => right(text);

/** One of the words a field may hold. */
export function readChoice<const T extends string>(choices: readonly T[]): ValueReader<T> {
  return (text, field) => {
    const found = choices.find((choice) => choice === text);
    if (found !== undefined) return right(found);
    return wrong({
      kind: 'unknown-choice',
      field,
      found: text,
      choices,
      nearest: nearestName(text, choices),
    });
  };
}

/** `true` or `false`. */
export const readFlag: ValueReader<boolean> = (text, field) => {
  const choice = readChoice(['true', 'false'])(text, field);
  return choice.ok ? right(choice.value === 'true') : choice;
};

/** An extension as it is dialled: digits; spaces between them are dropped. */
export const readExtension: ValueReader<string> = (text) => {
  const digits = text.replaceAll(/\s/gu, '');
  return /^\d{1,8}$/u.test(digits) ? right(digits) : wrong({ kind: 'bad-extension', found: text });
};

/** A number in international form, digits and a leading plus; spaces and hyphens are dropped. */
export const readOutsideNumber: ValueReader<string> = (text) => {
  const digits = text.replaceAll(/[\s-]/gu, '');
  return /^\+[1-9]\d{5,14}$/u.test(digits)
    ? right(digits)
    : wrong({ kind: 'bad-phone-number', found: text });
};

/** As `readOutsideNumber`, or a short public number such as 112. */
export const readAnyNumber: ValueReader<string> = (text, field) =>
  /^\d{3,6}$/u.test(text) ? right(text) : readOutsideNumber(text, field);

/** What a phone sends between number and extension: commas or `p` pause, `;` and `w` wait to be confirmed. */
export const readDialSeparator: ValueReader<string> = (text) =>
  /^[,;pw]{1,5}$/u.test(text) ? right(text) : wrong({ kind: 'bad-dial-separator', found: text });

/** Looks like an address one can write to; whether it arrives only a letter shows. */
export const readEmail: ValueReader<string> = (text) =>
  /^[^\s@,;<>()"]{1,64}@[^\s@,;<>()".]+(\.[^\s@,;<>()".]+)+$/u.test(text) && text.length <= 254
    ? right(text)
    : wrong({ kind: 'bad-e-mail', found: text });

/** A place of the time zone database, as the JavaScript engine knows it. */
export const readTimeZone: ValueReader<string> = (text) => {
  try {
    // Node also takes offsets such as +01:00, which know nothing of summer time.
    if (/^[A-Za-z]/u.test(text)) {
      new Intl.DateTimeFormat('en', { timeZone: text });
      return right(text);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const nearest = nearestName(text, Intl.supportedValuesOf('timeZone'));
  return wrong({ kind: 'bad-time-zone', found: text, nearest });
};

const groupsOfCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** ISO 3166-1 alpha-2, in capitals. */
export const readCountry: ValueReader<string> = (text) => {
  const known =
    /^[A-Z]{2}$/u.test(text) &&
    !groupsOfCountries.has(text) &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(text) !== undefined;
  return known ? right(text) : wrong({ kind: 'bad-country', found: text });
};

/** `07:30-15:30`, ending after it begins. */
export const readHours: ValueReader<string> = (text) => {
  const match = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u.exec(text);
  return match?.[1] && match[2] && match[1] < match[2]
    ? right(text)
    : wrong({ kind: 'bad-hours', found: text });
};

/** `30 days`, or the number alone. */
export function daysUpTo(most: number): ValueReader<number> {
  return (text) => {
    const days = Number(/^(\d{1,5})( days?)?$/u.exec(text)?.[1] ?? 0);
    return days >= 1 && days <= most ? right(days) : wrong({ kind: 'bad-days', found: text, most });
  };
}

/** A calendar day that exists, `YYYY-MM-DD`. */
export const readDay: ValueReader<string> = (text) => {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
  return isDay ? right(text) : wrong({ kind: 'bad-day', found: text });
};

/** A day, or a minute of one as an office's clock shows it: `2026-11-24 10:00` becomes `2026-11-24T10:00`. */
export const readMoment: ValueReader<string> = (text, field) => {
  const [day = '', time, ...rest] = text.split(/[ T]/u);
  const isTime = time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/u.test(time);
  if (!readDay(day, field).ok || !isTime || rest.length > 0)
    return wrong({ kind: 'bad-moment', found: text });
  return right(time === undefined ? day : `${day}T${time}`);
};

/** A floor counted from the street door's level. */
export const readFloor: ValueReader<number> = (text) =>
  /^-?\d{1,3}$/u.test(text) ? right(Number(text)) : wrong({ kind: 'bad-floor', found: text });

/** A whole number within bounds. */
export function readCount(least: number, most: number): ValueReader<number> {
  return (text) => {
    const count = /^\d{1,6}$/u.test(text) ? Number(text) : -1;
    return count >= least && count <= most
      ? right(count)
      : wrong({ kind: 'bad-count', found: text, least, most });
  };
}
