import type { Holder } from '../../src/store/holder.ts';

/** How a phone's process begins. */
export interface Beginning {
  /** File of the phone's disk. */
  readonly disk: string;
  /** Server's address as this phone knows it. */
  readonly url: string;
  readonly holder: Holder;
  /** What its clock shows. */
  readonly nowMs: number;
  readonly build: number;
}

/** What a phone has of an act: where it was done, and all of it as canonical JSON. */
export interface SeenAct {
  readonly id: string;
  readonly device: string;
  readonly print: string;
}

/** What is on a phone, as one look at its database tells. */
export interface PhoneState {
  readonly visits: readonly {
    readonly id: string;
    readonly isUnsent: boolean;
    readonly isRefused: boolean;
    readonly acts: readonly SeenAct[];
  }[];
  /** What it shows as the number of unsent visits. */
  readonly unsentCount: number;
  /** Epoch of the server's store that it has last met. */
  readonly epoch: string | undefined;
  readonly status: string;
}

/** What a phone can be asked, and what it answers. */
export interface Asked {
  /** Somebody opens a visit. */
  open: { readonly given: { readonly words: string }; readonly answer: null };
  /** Somebody adds to one of the visits that are there; nothing is added where there is none. */
  add: {
    readonly given: { readonly visit: number; readonly words: string };
    readonly answer: { readonly isAdded: boolean };
  };
  hold: { readonly given: { readonly person: string }; readonly answer: null };
  clock: { readonly given: { readonly nowMs: number }; readonly answer: null };
  resync: { readonly given: object; readonly answer: null };
  state: { readonly given: object; readonly answer: PhoneState };
  off: { readonly given: object; readonly answer: null };
}

export type Question = {
  readonly [K in keyof Asked]: {
    readonly number: number;
    readonly kind: K;
    readonly given: Asked[K]['given'];
  };
}[keyof Asked];

/** What a phone says. */
export type Said =
  | { readonly kind: 'begun' }
  /** It does not open its database: `newer-than-build`, `unusable`. */
  | { readonly kind: 'barred'; readonly why: string }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown }
  | { readonly kind: 'trouble'; readonly number: number; readonly what: string };
