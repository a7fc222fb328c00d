import { describe, expect, test } from 'vitest';

import { indexDirectory } from '#domain/directory-index.ts';
import { blankVisit } from '#domain/personal-fields.ts';

import { logCsv } from '../../src/features/oversee-log/log-csv.ts';
import { sayOfLog } from '../../src/words/say-log.ts';
import { sayToStaff } from '../../src/words/say.ts';
import type { LogWords } from '../../src/words/use-log-words.ts';
import { aDirectory, anAct, aVisit } from '../support/builders.ts';

const index = indexDirectory(aDirectory());
const words: LogWords = {
  language: 'pl',
  say: (sentence, ...values) => sayToStaff('pl', sentence, ...values),
  tell: (sentence, ...values) => sayOfLog('pl', sentence, ...values),
  text: (localized) => localized.pl ?? '',
  list: (localized) => localized.pl ?? [],
};
const visit = aVisit({
  acts: [
    anAct('opened', { at: '2026-11-23T08:00:00.000Z' }),
    anAct('visitor-named', { name: '=HYPERLINK("x")' }),
    anAct('words-noted', { words: 'zgubiłam "dowód"; wczoraj' }),
    anAct('closed', { next: 'oddzwonię' }),
  ],
});
const linesOf = (isPersonal: boolean) =>
  logCsv([visit], { index, words, isPersonal }).trimEnd().split('\r\n');

describe('the log as a table', () => {
  test('holds nothing about visitors unless that is asked for', () => {
    const [head, row] = linesOf(false);
    expect(head?.split(';')).toHaveLength(9);
    expect(row).toContain('"2026-11-23 09:00"');
    expect(row).not.toMatch(/HYPERLINK|dowód|oddzwonię/);
  });

  test('holds names and words when it is asked for, and nothing that a spreadsheet would calculate', () => {
    const [head, row] = linesOf(true);
    expect(head).toMatch(/"Dane klienta"$/);
    expect(row).toMatch(/"'=HYPERLINK\(""x""\) \| zgubiłam ""dowód""; wczoraj \| oddzwonię"$/);
    const blank = { ...visit, ...blankVisit(visit) };
    expect(logCsv([blank], { index, words, isPersonal: true }).trimEnd()).toMatch(/;""$/);
  });
});
