import { type Event, type PlanSize, planOf } from './plan.ts';
import { Simulation } from './simulation.ts';

/** How a seed's days have ended. */
export interface Outcome {
  readonly seed: number;
  /** Sentences about what was wrong; none if all is well. */
  readonly findings: readonly string[];
  readonly acts: number;
  readonly seconds: number;
}

/** What is usual unless told otherwise. */
export const usualSize: PlanSize = { phones: 5, days: 7, eventsADay: 40 };

/**
 * Lives through the days that a seed plans, until all is over or something is wrong.
 *
 * @param tell told each event as it begins
 */
export async function runSeed(
  seed: number,
  size: PlanSize,
  tell: (line: string) => void,
): Promise<Outcome> {
  const startedAtMs = performance.now();
  const simulation = await Simulation.begin(size.phones);
  const findings: string[] = [];
  try {
    const events = planOf(seed, size).flatMap((day, nth) =>
      day.map((event) => ({ event, line: tellEvent(nth, event) })),
    );
    for (const { event, line } of events) {
      tell(line);
      await simulation.live(event);
      if (simulation.findings.length > 0) break;
    }
    tell('all are to become alike');
    if (simulation.findings.length === 0) await simulation.converge();
    findings.push(...simulation.findings);
  } catch (error) {
    findings.push(String((error as Error).stack));
  } finally {
    await simulation.close();
  }
  const seconds = (performance.now() - startedAtMs) / 1000;
  return { seed, findings, acts: simulation.acts, seconds };
}

/** An event in a line. */
export function tellEvent(day: number, { kind, ...rest }: Event): string {
  const given = Object.entries(rest).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [`day ${day + 1}`, kind, ...given].join('  ');
}
