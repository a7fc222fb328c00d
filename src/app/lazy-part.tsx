import { type ComponentType, lazy, Suspense } from 'react';

/**
 * Something small of a part of the program that comes later: until it is there, and where it cannot be
 * had, nothing stands in its place.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  const Part = lazy(async () => ({ default: await load().catch(() => Nothing) }));
  return function LazyPart(given: P) {
    return (
      <Suspense fallback={null}>
        <Part {...given} />
      </Suspense>
    );
  };
}

function Nothing() {
  return null;
}
