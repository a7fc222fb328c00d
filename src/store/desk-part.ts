/**
 * What the desk loads as one part of the program, after the first paint: one request instead of one for
 * each of these. Only `desk.ts` imports it.
 */
export { database, watchDatabase } from './database.ts';
export { exportUnsent } from './export-unsent.ts';
export * as ledger from './ledger.ts';
export * as visits from './visits.ts';
