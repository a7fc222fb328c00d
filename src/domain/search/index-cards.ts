import type { DirectoryIndex } from '../directory-index.ts';
import type { ServiceCard } from '../directory.ts';
import { CardIndex, type CardTexts } from './card-index.ts';

/** Makes a directory's service cards ready to be found, with what editors and the lexicon say of them. */
export function indexCards(index: DirectoryIndex): CardIndex {
  const { cards, concepts = [] } = index.directory;
  const made = new CardIndex();
  for (const card of cards) made.addCard(card.id, textsOf(index, card));
  for (const { said, cards: attached } of concepts)
    made.addConcept(Object.values(said).flat(), attached);
  return made;
}

function textsOf(index: DirectoryIndex, card: ServiceCard): CardTexts {
  const unit = index.unit(card.unit);
  const handlers = card.handlers.flatMap((id) => index.person(id)?.name ?? []);
  const names = [unit?.name, unit?.abbreviation, card.room, ...handlers];
  return {
    titles: Object.values(card.title),
    phrases: Object.values(card.phrases).flat(),
    asides: names.filter((name) => name !== undefined),
  };
}
