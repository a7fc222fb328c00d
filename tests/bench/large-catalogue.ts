import type { Directory, ServiceCard } from '#domain/directory.ts';
import { attachConcepts } from '#domain/search/attach-concepts.ts';

import { productLexicon } from '../eval/lexicon.ts';
import { aCard } from '../support/builders.ts';
import { aLargeDirectory } from './large-directory.ts';

const counts = { cards: 3000, people: 7000, phrases: 5 };

/**
 * The large office with 10,000 entries to be found: 7,000 people, and 3,000 cards with five phrases each whose
 * titles are put together from official wordings; concepts attached as the server does it.
 */
export async function aLargeCatalogue(): Promise<Directory> {
  const lexicon = await productLexicon();
  const terms = lexicon.flatMap(({ words }) => words.pl?.terms ?? []);
  const said = lexicon.flatMap(({ words }) => words.pl?.said ?? []);
  const cards = Array.from({ length: counts.cards }, (_, number): ServiceCard => {
    const [one, other] = [terms[(number * 7) % terms.length], terms[(number * 13) % terms.length]];
    return aCard({
      id: `card-${number}`,
      title: { pl: `${one} ${number % 3 === 0 ? '' : `– ${other}`}` },
      unit: `unit-${number % 120}`,
      handlers: [`person-${number}`],
      phrases: {
        pl: Array.from(
          { length: counts.phrases },
          (_each, phrase) => said[(number * 31 + phrase * 977) % said.length] ?? '',
        ),
      },
    });
  });
  const large = aLargeDirectory();
  return {
    ...large,
    people: large.people.slice(0, counts.people),
    cards,
    concepts: attachConcepts(lexicon, cards, ['pl', 'uk', 'en']),
  };
}
