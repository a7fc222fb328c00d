type Maybe<T> = { readonly [K in keyof T]-?: T[K] | undefined };
type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The entry when all its fields could be read, else nothing; what was wrong is already a fault. */
export function complete<T extends object>(fields: Maybe<T>): T | undefined {
  return Object.values(fields).includes(undefined) ? undefined : (fields as T);
}

/** The fields that are there; absent ones are left out rather than held as `undefined`. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field !== undefined),
  ) as Present<T>;
}
