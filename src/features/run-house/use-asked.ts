import { useCallback, useEffect, useState } from 'react';

import type { Answered } from '../../store/house-office.ts';

/** What the server said last, and the way to ask it again. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly problem: string | undefined;
  readonly again: () => Promise<void>;
}

/**
 * Asks the server when the page opens, and again when told.
 *
 * @param ask a function that stays the same from render to render
 */
export function useAsked<T>(ask: () => Promise<Answered<T>>): Asked<T> {
  const [said, setSaid] = useState<Answered<T>>();
  const again = useCallback(async () => setSaid(await ask()), [ask]);
  useEffect(() => {
    void ask().then(setSaid);
  }, [ask]);
  return {
    value: said?.ok ? said.value : undefined,
    problem: said && !said.ok ? said.problem.kind : undefined,
    again,
  };
}
