/** Largest body of visits, in bytes; only who is signed in may send one. */
export const largestPushBytes = 16 * 1024 * 1024;

/** Largest body of anything else, in bytes: a stranger must not make the server read megabytes. */
export const largestBodyBytes = 64 * 1024;
