import type { Language } from '#domain/localized.ts';

import { fill, type SayArguments } from './message.ts';
import { noticeEn } from './notice-en.ts';
import { noticeEs } from './notice-es.ts';
import { noticeLt } from './notice-lt.ts';
import { noticePl } from './notice-pl.ts';
import { noticeUk } from './notice-uk.ts';

const notices = {
  pl: noticePl,
  en: noticeEn,
  es: noticeEs,
  lt: noticeLt,
  uk: noticeUk,
} satisfies Record<Language, unknown>;

/** Laws that ask for such a notice outside the European Union, by ISO 3166-1, as they call themselves. */
const laws: Readonly<Record<string, string>> = {
  CO: 'Ley Estatutaria 1581 de 2012, art. 12',
  MX: 'Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados',
};

export type NoticeKey = keyof typeof noticeEn;

/** Says a sentence of the notice about visitors' data. */
export function sayNotice<K extends NoticeKey>(
  language: Language,
  key: K,
  ...values: SayArguments<(typeof noticeEn)[K]>
): string {
  return fill(language, notices[language][key], values[0]);
}

/** Says which law asks for the notice in this country. */
export function sayNoticeLaw(language: Language, country: string): string {
  const law = laws[country];
  return law ? sayNotice(language, 'lawElsewhere', { law }) : sayNotice(language, 'law');
}

/** Says who sees the data: outside of the European Union its borders mean nothing. */
export function sayNoticeRecipients(language: Language, country: string): string {
  return sayNotice(language, laws[country] ? 'recipientsElsewhere' : 'recipients');
}
