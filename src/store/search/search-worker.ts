import type { SearchLine } from './messages.ts';
import { answerSearches } from './search-desk.ts';

/** Where no worker can be had, the page runs this script itself and lays the line here. */
const { usherSearchLine } = globalThis as { readonly usherSearchLine?: SearchLine };

answerSearches(usherSearchLine ?? (globalThis as unknown as SearchLine));
