import type { Page } from '@playwright/test';

import { enterEn } from '../../../src/words/enter-en.ts';
import { enterPl } from '../../../src/words/enter-pl.ts';
import { handOverEn } from '../../../src/words/hand-over-en.ts';
import { handOverPl } from '../../../src/words/hand-over-pl.ts';
import { houseEn } from '../../../src/words/house-en.ts';
import { housePl } from '../../../src/words/house-pl.ts';
import { logEn } from '../../../src/words/log-en.ts';
import { logPl } from '../../../src/words/log-pl.ts';
import type { StaffLanguage } from '../../../src/words/say.ts';
import { staffEn } from '../../../src/words/staff-en.ts';
import { staffPl } from '../../../src/words/staff-pl.ts';
import { toDoEn } from '../../../src/words/to-do-en.ts';
import { toDoPl } from '../../../src/words/to-do-pl.ts';
import { wayEn } from '../../../src/words/way-en.ts';
import { wayPl } from '../../../src/words/way-pl.ts';
import { wordsEs } from '../../../src/words/words-es.ts';
import { wordsLt } from '../../../src/words/words-lt.ts';

type Sentence = string | { readonly count: object } | { readonly to: object };

const { staff, enter, handOver, house, log, toDo, way } = wordsEs;
const dictionaries: Readonly<Record<StaffLanguage, readonly object[]>> = {
  pl: [staffPl, enterPl, handOverPl, housePl, logPl, toDoPl, wayPl],
  en: [staffEn, enterEn, handOverEn, houseEn, logEn, toDoEn, wayEn],
  es: [staff, enter, handOver, house, log, toDo, way],
  lt: [
    wordsLt.staff,
    wordsLt.enter,
    wordsLt.handOver,
    wordsLt.house,
    wordsLt.log,
    wordsLt.toDo,
    wordsLt.way,
  ],
};

function textsOf(sentence: Sentence): readonly string[] {
  if (typeof sentence === 'string') return [sentence];
  return Object.values('count' in sentence ? sentence.count : sentence.to) as string[];
}

/** Whole sentences and the beginnings of those with gaps, as one language's screens have them. */
function partsIn(language: StaffLanguage): readonly string[] {
  return dictionaries[language]
    .flatMap((dictionary) => Object.values(dictionary) as Sentence[])
    .flatMap(textsOf)
    .flatMap((text) => text.split(/\{\w+\}/))
    .map((part) => part.trim())
    .filter((part) => part.length > 3);
}

/** Everything a person can see or have read out on the screen. */
export async function wordsOn(page: Page): Promise<readonly string[]> {
  return page.locator('body').evaluate((body) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    for (const element of body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** What among these texts was said in another language than the one that is read. */
export function foreignAmong(
  texts: readonly string[],
  read: StaffLanguage,
  others: readonly StaffLanguage[],
): readonly string[] {
  const own = new Set(partsIn(read));
  return [...new Set(others.flatMap(partsIn))]
    .filter((part) => !own.has(part))
    .filter((part) => texts.some((text) => text === part || holds(text, part)));
}

// A word of one language may begin another's: administrator, administratorius.
function holds(text: string, part: string): boolean {
  const at = part.length > 11 ? text.indexOf(part) : -1;
  return at >= 0 && !/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + part.length] ?? ''}`);
}
