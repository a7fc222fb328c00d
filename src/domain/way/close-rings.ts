import type { FloorText } from './building-text.ts';
import { compileFloor } from './compile-floor.ts';
import type { CompiledFloor } from './compiled-floor.ts';
import { distance, dot, subtract } from './geometry.ts';
import type { Junction, LaidCorridor } from './lay-out-floor.ts';
import type { ReportLine } from './read-building-text.ts';

/** Smaller gaps are nobody's: the corridors' widths are guessed too. */
const closed = 0.5;
const mostTries = 12;

/**
 * Draws a floor and closes the rings in it: where the last corridor misses the first one, corridors
 * of the ring are drawn longer. A gap that stays is reported; the corridors are joined all the same.
 */
export function closeRings(building: string, floor: FloorText, report: ReportLine): CompiledFloor {
  const lengths = new Map<string, number>();
  let best = compileFloor(building, floor);
  for (let tries = 0; tries < mostTries && gapsIn(best) > closed; tries += 1) {
    const open = best.layout.junctions.find((junction) => gapOf(junction) > closed);
    const longer = open && lengthen(open, best.layout.corridors);
    if (!longer || lengths.get(longer.corridor) === longer.metres) break;
    lengths.set(longer.corridor, longer.metres);
    const next = compileFloor(building, floor, lengths);
    if (gapsIn(next) >= gapsIn(best) - 0.01) lengths.delete(longer.corridor);
    else best = next;
  }
  for (const junction of best.layout.junctions) {
    const metres = Math.round(gapOf(junction));
    const [{ corridor }] = junction.ends;
    if (metres > 0) report(junction.line, { kind: 'ring-open', corridor, metres });
  }
  return best;
}

function gapOf({ ends: [here, there] }: Junction): number {
  return distance(here.at, there.at);
}

function gapsIn(floor: CompiledFloor): number {
  return floor.layout.junctions.reduce((sum, junction) => sum + gapOf(junction), 0);
}

/** The corridor that leads most nearly into the gap, drawn last first, and its new length. */
function lengthen(
  { ends: [here, there] }: Junction,
  corridors: readonly LaidCorridor[],
): { readonly corridor: string; readonly metres: number } | undefined {
  const gap = subtract(there.at, here.at);
  // What leads up to the open end must grow towards the gap, what leads up to the other away from it.
  const order = corridors.findIndex(({ text }) => text.id === there.corridor);
  for (const [index, { heading, lengthMetres, text }] of [...corridors.entries()].toReversed()) {
    const missing = dot(gap, heading) * (index < order ? -1 : 1);
    if (missing > closed) return { corridor: text.id, metres: lengthMetres + missing };
  }
  return undefined;
}
