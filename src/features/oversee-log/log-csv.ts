import { doneAt } from '#domain/act-time.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import { personalTexts } from '#domain/personal-fields.ts';
import { type VisitStory, visitStory } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import { needNames, statusNames, visitOutcomeNames } from '../../words/names.ts';
import { languageName } from '../../words/times.ts';
import type { LogWords } from '../../words/use-log-words.ts';

/** What such a file is written with. */
export interface CsvContext {
  readonly index: DirectoryIndex;
  readonly words: LogWords;
  /** Whether names and words of visitors are written as well; that is recorded (G5). */
  readonly isPersonal: boolean;
}

/**
 * The log as the text of a table for a spreadsheet (G4), without anything about visitors unless asked for.
 * Separated by semicolons, as spreadsheets expect where the comma stands in numbers.
 */
export function logCsv(visits: readonly Visit[], context: CsvContext): string {
  const rows = [headOf(context), ...visits.map((visit) => rowOf(visit, context))];
  // The mark by which spreadsheets know UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function headOf({ words: { tell }, isPersonal }: CsvContext): readonly string[] {
  const head = [
    tell('logColumnTime'),
    tell('csvPost'),
    tell('logColumnStaff'),
    tell('logColumnMatter'),
    tell('logColumnStatus'),
    tell('csvEnded'),
    tell('csvLanguage'),
    tell('csvNeeds'),
    tell('logColumnActs'),
  ];
  return isPersonal ? [...head, tell('csvPersonal')] : head;
}

function rowOf(visit: Visit, context: CsvContext): readonly string[] {
  const { index, words, isPersonal } = context;
  const story = visitStory(visit.acts);
  const { closing, language } = story;
  const row = [
    localTime(visit.openedAt, context),
    postOf(story, context),
    index.person(visit.openedBy)?.name ?? visit.openedBy,
    matterOf(story, context),
    words.say(closing ? visitOutcomeNames[closing.outcome] : statusNames[story.status]),
    closing ? localTime(doneAt(closing), context) : '',
    language ? languageName(language, words.language) : '',
    story.needs.map((need) => words.say(needNames[need])).join(', '),
    String(visit.acts.length),
  ];
  const texts = isPersonal
    ? [
        personalTexts(visit)
          .map(({ text }) => text)
          .join(' | '),
      ]
    : [];
  return [...row, ...texts];
}

function postOf({ post: id = '' }: VisitStory, { index, words }: CsvContext): string {
  const post = index.post(id);
  return post ? words.text(post.name) : id;
}

function matterOf(
  { card: id = '', wanted = '' }: VisitStory,
  { index, words }: CsvContext,
): string {
  const card = index.card(id);
  return card ? words.text(card.title) : (index.person(wanted)?.name ?? '');
}

// A form that spreadsheets take for a time in every language: 2026-11-23 08:30.
function localTime(instant: string, { index }: CsvContext): string {
  const { timeZone } = index.directory.institution;
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** A cell in quotation marks; one that a spreadsheet would calculate is made a text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
