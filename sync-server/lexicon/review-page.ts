import type { Directory, ServiceCard } from '#domain/directory.ts';
import { inLanguage, languages, type Language, type Localized } from '#domain/localized.ts';

import type { FaultLanguage } from '../institution/words/fault-words.ts';
import type { Theme } from './read-lexicon.ts';
import { reviewStyle } from './review-style.ts';
import { reviewWords, type ReviewWords } from './review-words.ts';
import { valuesOf, type WrittenConcept } from './written-concept.ts';

/** An institution whose cards are shown with the concepts they got. */
export interface ReviewedHouse {
  readonly directory: Directory;
  /** What its own file adds and takes away. */
  readonly own: readonly WrittenConcept[];
}

export interface Reviewed {
  readonly themes: readonly Theme[];
  readonly house: ReviewedHouse | undefined;
  readonly houseFile: string;
  readonly language: FaultLanguage;
}

/** Draws one page that needs nothing else and can be printed: concepts by theme, languages side by side. */
export function reviewPage({ themes, house, houseFile, language }: Reviewed): string {
  const words = reviewWords[language];
  const count = themes.reduce((sum, { concepts }) => sum + concepts.length, 0);
  const links = themes.map(
    ({ name, concepts }) => `<a href="#${name}">${name}</a> ${concepts.length}`,
  );
  const own = house && house.own.length > 0 ? ownTheme(house.own, houseFile, words) : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>${reviewStyle}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.count(count)}. ${words.explanation}</p>
${house ? cardsOf(house.directory, words) : ''}
${own}
<nav aria-label="${words.themes}"><h2>${words.themes}</h2><p>${links.join(' · ')}</p></nav>
${themes.map((theme) => themeTable(theme, words)).join('\n')}
</body>
</html>
`;
}

function themeTable({ name, concepts }: Theme, words: ReviewWords): string {
  const rows = concepts.map((concept) =>
    row(concept.id, (language) => {
      const { terms = [], said = [] } = concept.words[language] ?? {};
      return cell(terms, said, []);
    }),
  );
  return section(name, `${name} (${concepts.length})`, rows, words);
}

function ownTheme(own: readonly WrittenConcept[], file: string, words: ReviewWords): string {
  const rows = own.map((concept) =>
    row(concept.id, (language) => {
      const { terms = [], said = [], without = [] } = concept.words[language] ?? {};
      return cell(valuesOf(terms), valuesOf(said), valuesOf(without));
    }),
  );
  return section('own', `${words.ownWords} (${file})`, rows, words);
}

function section(id: string, heading: string, rows: readonly string[], words: ReviewWords): string {
  const head = languages.map((language) => `<th scope="col">${language}</th>`).join('');
  return `<section id="${id}"><h2>${escaped(heading)}</h2>
<table><thead><tr><th scope="col">${words.concept}</th>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></section>`;
}

function row(id: string, cellIn: (language: Language) => string): string {
  const cells = languages.map((language) => `<td lang="${language}">${cellIn(language)}</td>`);
  return `<tr id="concept-${id}"><th scope="row">${id}</th>${cells.join('')}</tr>`;
}

function cell(
  terms: readonly string[],
  said: readonly string[],
  without: readonly string[],
): string {
  return [
    terms.length > 0 ? `<b>${joined(terms)}</b>` : '',
    said.length > 0 ? `<p>${joined(said)}</p>` : '',
    without.length > 0 ? `<p><del>${joined(without)}</del></p>` : '',
  ].join('');
}

function cardsOf({ cards, concepts = [], institution }: Directory, words: ReviewWords): string {
  const shares = new Map<string, [concept: string, share: number][]>();
  for (const { id, cards: attached } of concepts)
    for (const { card, share } of attached)
      shares.set(card, [...(shares.get(card) ?? []), [id, share]]);
  const titleOf = ({ title }: ServiceCard) => inHouse(title, institution.staffLanguages);
  const bare = cards.filter(({ id }) => !shares.has(id));
  const rows = cards.map((card) => {
    const known = (shares.get(card.id) ?? []).toSorted((a, b) => b[1] - a[1]);
    const told = known.map(
      ([id, share]) => `<a href="#concept-${id}">${id}</a> ${Math.round(share * 100)} %`,
    );
    return `<tr><td>${escaped(titleOf(card))}</td><td>${told.join(' · ') || '–'}</td></tr>`;
  });
  const list = bare.map((card) => `<li>${escaped(titleOf(card))}</li>`).join('\n');
  const gaps =
    bare.length === 0
      ? `<p>${words.nothingUnrecognised}</p>`
      : `<h3>${words.unrecognised(bare.length)}</h3><ul>${list}</ul>`;
  return `<section id="cards"><h2>${words.cards}: ${escaped(inHouse(institution.name, institution.staffLanguages))}</h2>
${gaps}
<table class="cards"><thead><tr><th scope="col">${words.card}</th><th scope="col">${words.recognisedAs}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></section>`;
}

function inHouse(text: Localized, wished: readonly Language[]): string {
  return inLanguage(text, ...wished) ?? '';
}

function joined(phrases: readonly string[]): string {
  return phrases.map(escaped).join(' · ');
}

const signs: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign);
}
