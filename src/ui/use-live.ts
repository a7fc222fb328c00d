import { type DependencyList, useEffect, useState, useSyncExternalStore } from 'react';

interface Watched<T> {
  subscribe(next: (value: T) => void): { unsubscribe(): void };
}

/** Follows something that changes and can be read at once; one render per change. */
export function useNow<T>(watch: () => Watched<unknown>, read: () => T): T {
  return useSyncExternalStore((changed) => {
    const subscription = watch().subscribe(changed);
    return () => subscription.unsubscribe();
  }, read);
}

/**
 * Follows something that first has to be fetched from the phone's store; `undefined` until then.
 * A new `watch` is asked for only when `on` changes.
 */
export function useLive<T>(watch: () => Watched<T>, on: DependencyList): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const subscription = watch().subscribe(setValue);
    return () => subscription.unsubscribe();
    // `watch` closes over `on`; following `watch` itself would subscribe anew at every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, on);
  return value;
}

/** The present time in milliseconds, renewed every `everyMs`. */
export function useClock(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
