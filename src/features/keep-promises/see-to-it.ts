import type { ActDetails } from '#domain/act.ts';

/** Records in a visit what somebody did with a message or promise. */
export type SeeToIt = (visit: string, act: ActDetails) => Promise<void>;
