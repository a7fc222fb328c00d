import { useState } from 'react';
import { useLocation } from 'wouter';

import type { ActDetails } from '#domain/act.ts';
import type { Language } from '#domain/localized.ts';

import { openVisit } from '../store/desk.ts';
import { attempt } from './trouble.ts';

/**
 * Opens a visit, greeted in this language, with what is already known of it, and goes to it (A1).
 * A second tap while it is being opened does not open another.
 */
export function useBeginning(language: Language) {
  const [, navigate] = useLocation();
  const [isOpening, setOpening] = useState(false);

  async function begin(...details: readonly ActDetails[]): Promise<void> {
    if (isOpening) return;
    setOpening(true);
    const id = await attempt(() => openVisit([{ kind: 'greeted', language }, ...details]));
    setOpening(false);
    if (id !== undefined) navigate(`/visit/${id}`);
  }

  return { begin, isOpening };
}
