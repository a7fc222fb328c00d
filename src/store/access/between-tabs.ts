import type { Unlocked } from './key-ring.ts';

/** What tabs of one browser say to each other; the keys in it give their bytes to nobody. */
type Said =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unlocked'; readonly unlocked: Unlocked }
  | { readonly kind: 'locked' }
  | { readonly kind: 'access-changed' };

interface Tab {
  readonly unlockedNow: () => Unlocked | undefined;
  readonly onUnlocked: (unlocked: Unlocked) => void;
  readonly onLocked: () => void;
  readonly onAccessChanged: () => void;
}

/**
 * Keeps the tabs of this browser locked and unlocked together. Between them the key travels in memory;
 * no page of another origin hears it.
 */
export function holdTogether({ unlockedNow, onUnlocked, onLocked, onAccessChanged }: Tab): {
  readonly tell: (said: Said) => void;
} {
  // In Node there is no other tab, and an open channel would keep the process alive.
  if (!('document' in globalThis)) return { tell: () => undefined };
  const channel = new BroadcastChannel('usher.access');
  const tell = (said: Said) => channel.postMessage(said);
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    const unlocked = unlockedNow();
    if (data.kind === 'locked') onLocked();
    else if (data.kind === 'unlocked') onUnlocked(data.unlocked);
    else if (data.kind === 'access-changed') onAccessChanged();
    else if (unlocked) tell({ kind: 'unlocked', unlocked });
  });
  tell({ kind: 'asking' });
  return { tell };
}
