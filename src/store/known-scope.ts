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

const memory = new Map<string, string>();

function keyOf(databaseName: string): string {
  return `usher.scope.${databaseName}`;
}
