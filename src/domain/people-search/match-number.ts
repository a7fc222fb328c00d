import type { PeopleIndex } from './people-index.ts';
import type { Asked } from './query-words.ts';
import { wordsBeginning, type OnShelfMatch, type Shelf } from './shelf.ts';

type AskedNumber = Extract<Asked, { kind: 'number' }>;

/** Rooms go before extensions where nobody said which is meant. */
const similarityOf = { meant: 1, room: 1, extension: 0.97, notMeant: 0.5 };
const shortestEndOfOutsideNumber = 3;

/**
 * Finds the rooms and extensions that a number means: all its groups together ("52 00"), one of them
 * ("214 5104"), a beginning, or an outside number's end ("466 38 14" of extension 3814).
 */
export function matchNumber(
  { rooms, extensions }: PeopleIndex,
  { groups, hint }: AskedNumber,
  onMatch: OnShelfMatch,
): void {
  const whole = groups.join('');
  const lookUp = (shelf: Shelf, typed: string, similarity: number) =>
    matchBeginnings(shelf, typed, similarity, onMatch);
  const ofRoom = hint === 'extension' ? similarityOf.notMeant : similarityOf.room;
  const ofExtension = hint === 'room' ? similarityOf.notMeant : similarityOf.extension;
  const ofMeant = hint === 'extension' ? similarityOf.meant : ofExtension;
  lookUp(rooms, whole, ofRoom);
  lookUp(extensions, whole, ofMeant);
  matchEnd(extensions, whole, 0.9 * ofMeant, onMatch);
  for (const group of groups) {
    const digits = group.replace(/\P{N}/gu, '');
    if (digits === '' || digits === whole) continue;
    lookUp(rooms, digits, 0.8 * ofRoom);
    lookUp(extensions, digits, 0.8 * ofMeant);
  }
}

function matchBeginnings(
  shelf: Shelf,
  typed: string,
  similarity: number,
  onMatch: OnShelfMatch,
): void {
  wordsBeginning(shelf.plain, typed, (number) => {
    const word = shelf.plain[number] ?? '';
    onMatch(shelf, number, similarity * likenessOfBeginning(typed, word));
  });
}

// Room 214A is still nearer to "214" than room 2145 is.
function likenessOfBeginning(typed: string, word: string): number {
  if (word === typed) return 1;
  const isSameNumber = !/\d/u.test(word.slice(typed.length));
  return (isSameNumber ? 0.75 : 0.55) * (typed.length / word.length);
}

function matchEnd(shelf: Shelf, typed: string, similarity: number, onMatch: OnShelfMatch): void {
  for (let length = typed.length - 1; length >= shortestEndOfOutsideNumber; length -= 1) {
    const end = typed.slice(-length);
    let isFound = false;
    wordsBeginning(shelf.plain, end, (number) => {
      if (shelf.plain[number] !== end) return;
      isFound = true;
      onMatch(shelf, number, similarity);
    });
    if (isFound) return;
  }
}
