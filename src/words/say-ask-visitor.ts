import type { Language } from '#domain/localized.ts';
import type { Question } from '#domain/search/clarify-question.ts';
import type { Trait } from '#domain/search/clarify-traits.ts';

import { askAnswersEn, askVisitorEn } from './ask-visitor-en.ts';
import { askAnswersPl, askVisitorPl } from './ask-visitor-pl.ts';
import { askVisitorUk } from './ask-visitor-uk.ts';
import { wordsFor } from './later-words.ts';
import type { StaffLanguage } from './say.ts';

const asked = { pl: askVisitorPl, en: askVisitorEn };
const answers = { pl: askAnswersPl, en: askAnswersEn };

/** The question as it is put to the visitor, in their language; else in English. */
export function sayQuestion(language: Language, about: Question['about']): string {
  return (language === 'uk' ? askVisitorUk : wordsFor(language, 'asked', asked))[about];
}

/** The answer as it stands on its button. */
export function sayAnswer(language: StaffLanguage, trait: Trait): string {
  return trait.kind === 'theme' ? wordsFor(language, 'answers', answers)[trait.answer] : trait.text;
}

/** What stands around the answers. */
export function sayAsk(language: StaffLanguage, key: 'title' | 'none' | 'again'): string {
  return wordsFor(language, 'answers', answers)[key];
}
