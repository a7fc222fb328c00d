import type { Directory } from '#domain/directory.ts';
import type { Hit } from '#domain/search/house-search.ts';

/** What a visitor was heard to say for a card. */
export interface HeardPhrase {
  readonly card: string;
  readonly phrase: string;
}

/** A list of the directory that travels in slices: whole, it would hold up the page. */
export type LongList = 'people' | 'cards' | 'rooms' | 'concepts';

/** What the page says to the search that runs beside it. */
export type ToSearch =
  | { readonly kind: 'begin'; readonly directory: Omit<Directory, LongList | 'premises'> }
  | { readonly kind: 'more'; readonly list: LongList; readonly entries: readonly unknown[] }
  | { readonly kind: 'ready'; readonly heard: readonly HeardPhrase[] }
  | ({ readonly kind: 'heard' } & HeardPhrase)
  | {
      readonly kind: 'find';
      readonly number: number;
      readonly typed: string;
      readonly limit: number;
    };

/** The answer to the `find` of the same number. */
export interface FromSearch {
  readonly number: number;
  readonly hits: readonly Hit[];
}

/** One end of the line between the page and the search. */
export interface SearchLine {
  postMessage(message: ToSearch | FromSearch): void;
  addEventListener(kind: 'message', hear: (event: MessageEvent) => void): void;
}
