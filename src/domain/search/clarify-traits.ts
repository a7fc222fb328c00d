import type { DirectoryIndex } from '../directory-index.ts';
import type { ServiceCard } from '../directory.ts';
import { isFillWord } from '../fill-words.ts';
import { foldedWords } from '../fold-text.ts';
import { inLanguage, type Language } from '../localized.ts';
import { type ThemeAnswer, themeAnswersOf, themeAnswersOfWord } from './clarify-themes.ts';
import { stemLikeness } from './likeness.ts';

/** Something by which close cards can be told apart; equal in all cards that have it. */
export type Trait =
  | { readonly kind: 'theme'; readonly answer: ThemeAnswer }
  /** What people say for a concept, in the asker's language. */
  | { readonly kind: 'said'; readonly concept: string; readonly text: string }
  | { readonly kind: 'word'; readonly word: string; readonly text: string }
  | { readonly kind: 'unit'; readonly unit: string; readonly text: string };

/** What is the same in equal traits. */
export function traitKey(trait: Trait): string {
  if (trait.kind === 'theme') return trait.answer;
  if (trait.kind === 'said') return `said:${trait.concept}`;
  return trait.kind === 'word' ? `word:${trait.word}` : `unit:${trait.unit}`;
}

const shortestWord = 4;
/** Words as alike as inflections of one are. */
const leastLikeness = 0.6;
const written = /[\p{L}\p{N}'’-]+/gu;

/** What the cards can be told apart by, from their titles, their concepts and their units. */
export function traitsOf(
  index: DirectoryIndex,
  cards: readonly ServiceCard[],
  language: Language,
): ReadonlyMap<string, readonly Trait[]> {
  const said = saidTraits(index, new Set(cards.map(({ id }) => id)), language);
  const wordTraits = wordReader(language);
  return new Map(
    cards.map((card) => {
      const unit = index.unit(card.unit);
      return [
        card.id,
        [
          ...[...themeAnswersOf(card.title)].map((answer): Trait => ({ kind: 'theme', answer })),
          ...(said.get(card.id) ?? []),
          ...wordTraits(inLanguage(card.title, language) ?? ''),
          ...(unit ? [{ kind: 'unit' as const, unit: unit.id, text: unit.name }] : []),
        ],
      ];
    }),
  );
}

function saidTraits(
  { directory }: DirectoryIndex,
  cards: ReadonlySet<string>,
  language: Language,
): ReadonlyMap<string, readonly Trait[]> {
  const traits = new Map<string, Trait[]>();
  for (const { id, said, cards: attached } of directory.concepts ?? []) {
    const text = said[language]?.[0];
    if (text === undefined) continue;
    for (const { card } of attached) {
      if (!cards.has(card)) continue;
      const known = traits.get(card) ?? [];
      traits.set(card, [...known, { kind: 'said', concept: id, text }]);
    }
  }
  return traits;
}

/** Reads the words of one title after another that tell nothing of a theme; an inflected word is the same trait as where it first stood. */
function wordReader(language: Language): (title: string) => readonly Trait[] {
  const known = new Map<string, string>();
  const firstAlike = (word: string) =>
    [...known.keys()].find((other) => stemLikeness(word, other) >= leastLikeness) ?? word;
  return (title) => {
    const words = new Set<string>();
    for (const text of title.match(written) ?? []) {
      const [word] = foldedWords(text);
      if (word === undefined || word.length < shortestWord || isFillWord(word)) continue;
      if (themeAnswersOfWord(word, language).length > 0) continue;
      const first = firstAlike(word);
      if (!known.has(first)) known.set(first, text.toLocaleLowerCase());
      words.add(first);
    }
    return [...words].map((word) => ({ kind: 'word', word, text: known.get(word) ?? word }));
  };
}
