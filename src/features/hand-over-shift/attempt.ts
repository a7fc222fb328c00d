/** Runs what reads or writes the store, and shows on the screen what kept it from doing so. */
export type Attempt = <T>(run: () => Promise<T>) => Promise<T | undefined>;
