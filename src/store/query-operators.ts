/**
 * What queries compare with, ours and RxDB's own. The build registers no others (`vite.config.ts`), so that
 * another one throws "unknown query operator" on a phone, though not in a test on Node.
 */
export const queryOperators = [
  '$and',
  '$eq',
  '$gt',
  '$gte',
  '$in',
  '$lt',
  '$lte',
  '$ne',
  '$nin',
  '$nor',
  '$not',
  '$or',
] as const;
