const dayMs = 24 * 3_600_000;

// Making one costs a hundred times what using it does.
const formats = new Map<string, Intl.DateTimeFormat>();

function localFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  formats.set(timeZone, made);
  return made;
}

/** Day and time at the office as a `datetime-local` field holds it, whatever zone the phone is in. */
export function officeLocal(ms: number, timeZone: string): string {
  return localFormat(timeZone).format(ms).replace(' ', 'T');
}

/**
 * The UTC instant of a day and time at the office. Of an hour that comes twice when the clocks are put
 * back it is the first; one that is left out when they are put forward is an hour later.
 *
 * @param local `YYYY-MM-DDTHH:mm`
 * @returns undefined if it is no day or time
 */
export function officeInstant(local: string, timeZone: string): string | undefined {
  const asUtcMs = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtcMs)) return undefined;
  const [early, late] = [asUtcMs - dayMs, asUtcMs + dayMs].map(
    (around) => asUtcMs - offsetMs(around, timeZone),
  ) as [number, number];
  const isEarly = officeLocal(early, timeZone) === local;
  const isLate = officeLocal(late, timeZone) === local;
  return new Date(isLate && !isEarly ? late : early).toISOString();
}

function offsetMs(ms: number, timeZone: string): number {
  return Date.parse(`${officeLocal(ms, timeZone)}Z`) - Math.floor(ms / 60_000) * 60_000;
}
