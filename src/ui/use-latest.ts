import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same from render to render and does what `doIt` does now. */
export function useLatest<Given extends readonly unknown[]>(
  doIt: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(doIt);
  useLayoutEffect(() => {
    latest.current = doIt;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
