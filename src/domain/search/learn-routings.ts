import type { Act } from '../act.ts';
import { foldedWords } from '../fold-text.ts';
import { officeDay } from '../office-day.ts';
import { isBlanked } from '../personal-fields.ts';
import { standingActs } from '../visit-story.ts';

/** What a visitor said, and what became of it. */
export interface Routing {
  readonly visit: string;
  /** The staff member who wrote it down. */
  readonly by: string;
  /** The office's day on which it was said. */
  readonly day: string;
  /** Folded, in the order in which they were written, without the visitor's own name. */
  readonly words: readonly string[];
  /** The card that it was about, when somebody has confirmed that; it may be another than was found first. */
  readonly card: string | undefined;
  /** Whether it found nothing: somebody had to be asked what the matter is. */
  readonly isUnknown: boolean;
}

type Said = Omit<Routing, 'card' | 'isUnknown'>;

/** What search of one matter knows while its acts are read. */
interface Matter {
  readonly said: readonly Said[];
  readonly card: string | undefined;
  readonly isConfirmed: boolean;
  readonly isUnknown: boolean;
}

const nothing: Matter = { said: [], card: undefined, isConfirmed: false, isUnknown: false };
const confirmingEnds: ReadonlySet<string> = new Set(['referred', 'settled', 'appointment']);

/**
 * Reads out of a visit what was said for which card (E4). Only the last card counts that was not given up
 * again, and only if somebody confirmed it: a colleague took the visitor, or it was settled. What was undone
 * or blanked is left out; "anything else?" begins another matter.
 */
export function routingsOf(
  { id, acts }: { readonly id: string; readonly acts: readonly Act[] },
  timeZone: string,
): readonly Routing[] {
  const standing = standingActs(acts);
  const own = new Set(
    standing.flatMap((act) => (act.kind === 'visitor-named' ? foldedWords(act.name) : [])),
  );
  const routings: Routing[] = [];
  let matter = nothing;
  for (const act of standing) {
    if (act.kind === 'reopened') {
      routings.push(...toRoutings(matter));
      matter = nothing;
    } else if (act.kind === 'words-noted' && !isBlanked(act)) {
      const words = foldedWords(act.words).filter((word) => !own.has(word));
      const said = { visit: id, by: act.by, day: officeDay(act.at, timeZone), words };
      matter = { ...matter, said: [...matter.said, said] };
    } else matter = afterAct(matter, act);
  }
  return [...routings, ...toRoutings(matter)];
}

function afterAct(matter: Matter, act: Act): Matter {
  switch (act.kind) {
    case 'matter-known':
      return { ...matter, card: act.card, isConfirmed: false };
    case 'matter-unknown':
      return { ...matter, card: undefined, isConfirmed: false, isUnknown: true };
    case 'matter-reconsidered':
    case 'person-wanted':
      return { ...matter, card: undefined, isConfirmed: false };
    default:
      return confirms(act) ? { ...matter, isConfirmed: true } : matter;
  }
}

function confirms(act: Act): boolean {
  if (act.kind === 'answered') return act.outcome === 'in' || act.outcome === 'coming';
  if (act.kind === 'closed') return confirmingEnds.has(act.outcome);
  return (
    act.kind === 'handed-over' || act.kind === 'settled-here' || act.kind === 'appointment-made'
  );
}

function toRoutings({ said, card, isConfirmed, isUnknown }: Matter): readonly Routing[] {
  const confirmed = isConfirmed ? card : undefined;
  return said.map((each) => ({ ...each, card: confirmed, isUnknown }));
}
