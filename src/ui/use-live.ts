import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

interface Watched<T> {
  subscribe(next: (value: T) => void): { unsubscribe(): void };
}

/**
 * Follows something that changes and can be read at once; one render per change.
 *
 * @param watch a function that stays the same from render to render
 */
export function useNow<T>(watch: () => Watched<unknown>, read: () => T): T {
  const subscribe = useCallback(
    (changed: () => void) => {
      const subscription = watch().subscribe(changed);
      return () => subscription.unsubscribe();
    },
    [watch],
  );
  return useSyncExternalStore(subscribe, read);
}

/**
 * Follows something that first has to be fetched from the phone's store; `undefined` until then.
 *
 * @param watch a function that stays the same from render to render
 * @param of what it is asked for; another one is followed anew, so an object must be memoized
 */
export function useLive<T, K>(watch: (of: K) => Watched<T>, of: K): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const subscription = watch(of).subscribe((next) => setValue(() => next));
    return () => subscription.unsubscribe();
  }, [watch, of]);
  return value;
}

/**
 * The present time in milliseconds, renewed every `everyMs`.
 *
 * @param read tells it; a function that stays the same from render to render
 */
export function useClock(read: () => number, everyMs: number): number {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  return now;
}
