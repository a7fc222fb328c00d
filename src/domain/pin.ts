/** How many digits a PIN has. */
export const pinLength = 6;

/** What is wrong with a PIN that somebody wants to set. */
export type PinFault = 'incomplete' | 'too-easy';

/**
 * Judges a PIN before it is set: those that a finder of the phone tries first are refused, since ten
 * attempts are all that anybody has.
 */
export function pinFault(pin: string): PinFault | undefined {
  if (!/^\d{6}$/.test(pin)) return 'incomplete';
  const steps = new Set(
    Array.from({ length: pinLength - 1 }, (_, at) => Number(pin[at + 1]) - Number(pin[at])),
  );
  const isRow = steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 2);
  const isRepeated = pin.slice(0, 2).repeat(3) === pin || pin.slice(0, 3).repeat(2) === pin;
  return isRow || isRepeated ? 'too-easy' : undefined;
}
