import type { Institution } from './directory.ts';

/** How people of an institution get in (ADR 032). */
export interface AccessRules {
  /** `any-browser`: a right password enrols the browser as that person's own; else a code must. */
  readonly signIn: 'enrolled-phones' | 'any-browser';
  /** For how many days a phone works without a connection. */
  readonly offlineDays: number;
  /** After how many minutes without a touch a personal phone locks. */
  readonly lockAfterMinutes: number;
}

/** What holds where the institution's folder says nothing. */
export const usualAccess: AccessRules = {
  signIn: 'enrolled-phones',
  offlineDays: 7,
  lockAfterMinutes: 5,
};

/** An institution's rules of access; what was published before there were any has the usual ones. */
export function accessRulesOf(institution: Institution): AccessRules {
  return institution.access ?? usualAccess;
}
