import { seal, unseal } from './access/data-key.ts';
import { unlockedNow, untilUnlocked } from './access/key-ring.ts';
import type { KeptText } from './drafts-disk.ts';

/**
 * Whether a draft may lie in the clear: the phone's own notes, which are read before anybody has unlocked
 * it and name no visitor. Everything else is what somebody has typed of a visitor.
 */
export function isOwnNote(key: string): boolean {
  return key.startsWith('usher.');
}

/** Newest sealed text by draft, so that each is sealed once for the disk and for the place beside it. */
const sealedTexts = new Map<string, { readonly text: string; readonly kept: KeptText }>();

/** The text as it may be kept; undefined as long as it is not sealed yet. */
export function keptNow(key: string, text: string): KeptText | undefined {
  if (isOwnNote(key)) return text;
  const known = sealedTexts.get(key);
  return known?.text === text ? known.kept : undefined;
}

/** The text as it may be kept; undefined while the phone is locked. */
export async function sealDraft(key: string, text: string): Promise<KeptText | undefined> {
  const ready = keptNow(key, text);
  if (ready !== undefined) return ready;
  const unlocked = unlockedNow();
  if (!unlocked) return undefined;
  const kept = { sealed: await seal(unlocked, placeOf(key), text) };
  sealedTexts.set(key, { text, kept });
  return kept;
}

/** What was kept, also as older builds have kept it; waits until the phone is unlocked where it has to. */
export async function openDraft(key: string, kept: KeptText): Promise<string> {
  if (typeof kept === 'string') return kept;
  return unseal(await untilUnlocked(), placeOf(key), kept.sealed);
}

/** Forgets what was typed, once it is dropped or the phone is locked. */
export function forgetSealed(key?: string): void {
  if (key === undefined) sealedTexts.clear();
  else sealedTexts.delete(key);
}

function placeOf(key: string): readonly unknown[] {
  return ['draft', key];
}
