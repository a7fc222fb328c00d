import { useEffect } from 'react';

/** Scrolls the page to its top whenever what it shows becomes something else. */
export function useScrollToTop(shown: string): void {
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [shown]);
}
