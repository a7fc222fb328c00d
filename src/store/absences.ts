import type { Absence } from '#domain/seeing-to.ts';

/** Whether a colleague is away now. Nobody is known to be: nothing on the phone tells of presence yet. */
export function absenceOf(_person: string): Absence | undefined {
  return undefined;
}
