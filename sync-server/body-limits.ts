/** Most that an address takes unless it says otherwise, in bytes: a name, a password, a short form. */
export const usualBodyBytes = 32 * 1024;

/** Most that is taken where a phone sends what it has kept for days. */
export const largestBodyBytes = 16 * 1024 * 1024;

/** Most that is taken where a phone tells what was said or seen on it, a hundred at once, some with reasons. */
export const notesBodyBytes = 1024 * 1024;
