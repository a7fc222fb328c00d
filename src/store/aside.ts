/** Reads what is kept beside the database, in localStorage, which is not thrown away with it. */
export function readAside<T>(name: string): T | undefined {
  try {
    const text = globalThis.localStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Keeps something beside the database; undefined takes it away. */
export function writeAside(name: string, value: unknown): void {
  try {
    if (value === undefined) globalThis.localStorage.removeItem(name);
    else globalThis.localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Blocked or full storage must not keep anybody from working.
  }
}
