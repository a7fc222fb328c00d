import { readAside, writeAside } from './aside.ts';

/**
 * The server's store that this phone last synced with, `<institution>~<epoch>`, by database. A restored
 * server has a new one, and then all that this phone has written is unsent again (design.md, point 2).
 */
export function knownScope(databaseName: string): string | undefined {
  try {
    return globalThis.localStorage.getItem(keyOf(databaseName)) ?? memory.get(databaseName);
  } catch {
    return memory.get(databaseName);
  }
}

/** Remembers the store; called once everything of the one before is marked as unsent. */
export function rememberScope(databaseName: string, scope: string): void {
  memory.set(databaseName, scope);
  try {
    globalThis.localStorage.setItem(keyOf(databaseName), scope);
  } catch {
    // Forgotten at the next start: then receipts count again once the server has answered.
  }
}

/** The scope (`scopeText`) to which the visits on this phone were last held; undefined before the first time. */
export function heldScope(databaseName: string): string | undefined {
  return readAside<string>(heldKeyOf(databaseName)) ?? memory.get(heldKeyOf(databaseName));
}

/** Remembers the scope, once everything was removed that is outside of it. */
export function rememberHeldScope(databaseName: string, text: string): void {
  memory.set(heldKeyOf(databaseName), text);
  writeAside(heldKeyOf(databaseName), text);
}

const memory = new Map<string, string>();

function heldKeyOf(databaseName: string): string {
  return `usher.held.${databaseName}`;
}

function keyOf(databaseName: string): string {
  return `usher.scope.${databaseName}`;
}
