/** An instant (Unix ms) as a `datetime-local` field holds it, in the phone's time zone. */
export function localInput(ms: number): string {
  const shifted = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** The UTC instant of what a `datetime-local` field holds. */
export function instantOf(local: string): string {
  return new Date(local).toISOString();
}

/** Whether the field holds a real time that is still to come. */
export function isToCome(local: string): boolean {
  const ms = Date.parse(local);
  return !Number.isNaN(ms) && ms > Date.now();
}
