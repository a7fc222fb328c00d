import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Institution, Post, ServiceCard } from '#domain/directory.ts';
import type { Localized } from '#domain/localized.ts';

/** What the first screen shows, small enough to be read before anything else is loaded. */
export interface FirstScreen {
  readonly institution: Pick<
    Institution,
    'id' | 'name' | 'motto' | 'visitorLanguages' | 'timeZone'
  >;
  /** The tiles, each with what it says. */
  readonly common: readonly Tile[];
  readonly staff: string | undefined;
  readonly post: Pick<Post, 'id' | 'name'> | undefined;
}

/** A common matter on the first screen: the card it leads to, and its name in a few words. */
export interface Tile {
  readonly id: string;
  readonly name: Localized;
}

/** A card's tile: its short title if it has one. */
export function tileOf(card: ServiceCard): Tile {
  return { id: card.id, name: card.shortTitle ?? card.title };
}

const key = 'usher.first-screen';

/** Gathers the first screen from the directory for the one who holds the phone. */
export function firstScreenOf(
  index: DirectoryIndex,
  held: { readonly person: string | undefined; readonly post: string | undefined },
): FirstScreen {
  const { institution } = index.directory;
  const { id, name, motto, visitorLanguages, timeZone } = institution;
  const common = institution.commonMatters.flatMap((cardId) => {
    const card = index.card(cardId);
    return card ? [tileOf(card)] : [];
  });
  const post = held.post === undefined ? undefined : index.post(held.post);
  return {
    institution: { id, name, motto, visitorLanguages, timeZone },
    common,
    staff: held.person === undefined ? undefined : index.person(held.person)?.name,
    post: post && { id: post.id, name: post.name },
  };
}

/** Keeps the first screen for the next start. It can always be made again from the directory. */
export function keepFirstScreen(screen: FirstScreen): void {
  try {
    localStorage.setItem(key, JSON.stringify(screen));
  } catch {
    // Full storage only means a slower next start.
  }
}

/** The first screen as it was last shown, or undefined on a new phone. */
export function keptFirstScreen(): FirstScreen | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as FirstScreen);
  } catch {
    return undefined;
  }
}
