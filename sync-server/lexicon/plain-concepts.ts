import { languages, type Language } from '#domain/localized.ts';
import type { Concept } from '#domain/search/lexicon.ts';

const conceptLine = /^([a-z0-9]+(?:-[a-z0-9]+)*):$/u;
const languageLine = new RegExp(`^  (${languages.join('|')}):$`, 'u');
const listLine = /^ {4}(terms|said): (\[.*)$/u;
const lastItem = /^\s*(?:'((?:[^']|'')*)'|([^\s'"[\]{},:#&*!|>%@`-][^"[\]{},:#&*!|>%@`]*))\s*\]$/u;
const nextItem = /^\s*(?:'((?:[^']|'')*)'|([^\s'"[\]{},:#&*!|>%@`-][^"[\]{},:#&*!|>%@`]*)),/u;

type Lists = { terms: readonly string[]; said: readonly string[] };
type Drafted = { [L in Language]?: Lists };

/** The concept and the language in which the reader is. */
interface Position {
  readonly concept?: Drafted;
  readonly lists?: Lists;
}

/**
 * Reads a file that is written as all files of the product's lexicon are: names, languages and lists in
 * brackets, nothing else of YAML. The YAML reader takes seconds for all of them, this one milliseconds.
 *
 * @returns undefined for a file written in any other way; `readConcepts` then reads it, or says what is wrong
 */
export function plainConcepts(text: string): readonly Concept[] | undefined {
  const concepts = new Map<string, Drafted>();
  let position: Position | undefined = {};
  for (const line of joinedLines(text)) {
    position =
      beginConcept(line, concepts) ?? beginLanguage(line, position) ?? fillList(line, position);
    if (!position) return undefined;
  }
  return [...concepts].map(([id, words]) => ({ id, words }));
}

function beginConcept(line: string, concepts: Map<string, Drafted>): Position | undefined {
  const id = conceptLine.exec(line)?.[1];
  if (id === undefined || concepts.has(id)) return undefined;
  const concept: Drafted = {};
  concepts.set(id, concept);
  return { concept };
}

function beginLanguage(line: string, { concept }: Position): Position | undefined {
  const language = languageLine.exec(line)?.[1] as Language | undefined;
  if (!language || !concept || concept[language]) return undefined;
  const lists: Lists = { terms: [], said: [] };
  concept[language] = lists;
  return { concept, lists };
}

function fillList(line: string, position: Position): Position | undefined {
  const { lists } = position;
  const found = listLine.exec(line);
  const name = found?.[1] as keyof Lists | undefined;
  const items = itemsOf(found?.[2] ?? '');
  if (!lists || !name || !items || lists[name].length > 0) return undefined;
  lists[name] = items;
  return position;
}

/** Lines without comments and blank ones; a list that goes on over several lines is one. */
function joinedLines(text: string): readonly string[] {
  const joined: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const before = joined.at(-1);
    if (line.startsWith('      ') && before !== undefined) {
      joined[joined.length - 1] = `${before} ${line.trim()}`;
    } else joined.push(line.trimEnd());
  }
  return joined;
}

function itemsOf(list: string): readonly string[] | undefined {
  const items: string[] = [];
  for (let rest = list.slice(1); ;) {
    const next = nextItem.exec(rest);
    const found = next ?? lastItem.exec(rest);
    if (!found) return undefined;
    const item = (found[1]?.replaceAll("''", "'") ?? found[2] ?? '').trim();
    if (item === '') return undefined;
    items.push(item);
    if (!next) return items;
    rest = rest.slice(next[0].length);
  }
}
