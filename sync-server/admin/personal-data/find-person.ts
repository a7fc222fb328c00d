import { foldText } from '#domain/fold-text.ts';
import { type PersonalText, personalTexts } from '#domain/personal-fields.ts';
import type { Visit } from '#domain/visit.ts';

import type { AnyStore, QuarantinedVersion } from '../../store/store.ts';

/** A visit in which the text was found, and the texts about visitors that hold it. */
export interface FoundVisit {
  readonly visit: Visit;
  readonly texts: readonly Pick<PersonalText, 'field' | 'text'>[];
}

/** Where a person occurs in a store. */
export interface FoundPerson {
  readonly visits: readonly FoundVisit[];
  /** Refused versions that hold the text, or are of one of these visits. */
  readonly quarantined: readonly QuarantinedVersion[];
}

/** Visits that are read at once. */
const readAtOnce = 200;

/** From so many digits on a text is also looked for as a telephone number, however it was written. */
const leastDigits = 6;

/**
 * Looks for a text in everything that is kept about visitors: without regard to case, accents and, for
 * telephone numbers, to spaces and hyphens.
 *
 * @param only these visits; all when empty
 */
export async function findPerson(
  store: AnyStore,
  institution: string,
  { text, only = [] }: { readonly text: string; readonly only?: readonly string[] },
): Promise<FoundPerson> {
  const holds = holding(text);
  const isWanted = (id: string) => only.length === 0 || only.includes(id);
  const visits: FoundVisit[] = [];
  for (let seq = 0; ;) {
    const page = await store.visitsAfter(institution, seq, readAtOnce);
    for (const { id, body } of page) {
      const found = isWanted(id) && foundIn(JSON.parse(body) as Visit, holds);
      if (found) visits.push(found);
    }
    const last = page.at(-1);
    if (!last) break;
    seq = last.seq;
  }
  const ids = new Set(visits.map(({ visit }) => visit.id));
  const quarantined = (await store.quarantine(institution)).filter(
    ({ id, raw }) => ids.has(id) || (isWanted(id) && holds(raw)),
  );
  return { visits, quarantined };
}

function foundIn(visit: Visit, holds: (text: string) => boolean): FoundVisit | undefined {
  const texts = [
    ...personalTexts(visit).map(({ field, text }) => ({ field, text })),
    ...Object.entries(visit.ext ?? {}).map(([field, value]) => ({
      field,
      text: JSON.stringify(value),
    })),
  ].filter(({ text }) => holds(text));
  return texts.length > 0 ? { visit, texts } : undefined;
}

function holding(wanted: string): (text: string) => boolean {
  const folded = foldText(wanted);
  const digits = digitsOf(wanted);
  const isNumber = digits.length >= leastDigits && !/\p{L}/u.test(wanted);
  return (text) => foldText(text).includes(folded) || (isNumber && digitsOf(text).includes(digits));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}
