import { useEffect, useState } from 'react';

import { painted } from './when-idle.ts';

/** False until what was drawn first is on the screen: what can wait is drawn after it. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    void painted().then(() => setPainted(true));
  }, []);
  return isPainted;
}
