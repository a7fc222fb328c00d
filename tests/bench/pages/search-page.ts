import type { Directory } from '#domain/directory.ts';
import { foldText } from '#domain/fold-text.ts';
import { prepareHouseSearch } from '#domain/search/house-search.ts';

/** Milliseconds of each keystroke, of a plain look through all names for it, and of building the index. */
export interface Searches {
  readonly search: number[];
  readonly plain: number[];
  readonly build: number;
}

/** Times are cut to a tenth of a millisecond by the browser; the mean of so many calls is finer. */
const callsPerKeystroke = 5;

/** Types each query letter by letter into the search of the directory that lies beside the page. */
async function measureSearch(queries: readonly string[]): Promise<Searches> {
  const directory = (await (await fetch('/directory.json')).json()) as Directory;
  const from = performance.now();
  const house = prepareHouseSearch(directory);
  const build = performance.now() - from;
  const names = directory.people.map((person) => foldText(person.name));
  const searches = { search: [] as number[], plain: [] as number[], build };
  for (const query of queries) {
    for (let letters = 1; letters <= query.length; letters += 1) {
      const typed = query.slice(0, letters);
      searches.search.push(timed(() => house.find(typed, 12)));
      const folded = foldText(typed);
      searches.plain.push(timed(() => names.filter((name) => name.includes(folded))));
    }
  }
  return searches;
}

function timed(work: () => unknown): number {
  const from = performance.now();
  for (let call = 0; call < callsPerKeystroke; call += 1) work();
  return (performance.now() - from) / callsPerKeystroke;
}

Object.assign(globalThis, { measureSearch });
