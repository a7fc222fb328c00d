import type { Language } from '#domain/localized.ts';
import type { Question } from '#domain/search/clarify-question.ts';
import type { Trait } from '#domain/search/clarify-traits.ts';

import { askAnswersEn, askVisitorEn } from './ask-visitor-en.ts';
import { askAnswersPl, askVisitorPl } from './ask-visitor-pl.ts';
import { askVisitorUk } from './ask-visitor-uk.ts';
import { isVisitorLanguage, type StaffLanguage, type VisitorLanguage } from './say.ts';

const asked = { pl: askVisitorPl, en: askVisitorEn, uk: askVisitorUk } satisfies Record<
  VisitorLanguage,
  unknown
>;
const answers = { pl: askAnswersPl, en: askAnswersEn } satisfies Record<StaffLanguage, unknown>;

/** The question as it is put to the visitor, in their language; else in English. */
export function sayQuestion(language: Language, about: Question['about']): string {
  return asked[isVisitorLanguage(language) ? language : 'en'][about];
}

/** The answer as it stands on its button. */
export function sayAnswer(language: StaffLanguage, trait: Trait): string {
  return trait.kind === 'theme' ? answers[language][trait.answer] : trait.text;
}

/** What stands around the answers. */
export function sayAsk(language: StaffLanguage, key: 'title' | 'none' | 'again'): string {
  return answers[language][key];
}
