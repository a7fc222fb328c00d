import type { CodeRequest, EnrolmentCode } from '#protocol/enrolment.ts';

import type { AnyStore } from '../store/store.ts';
import { hashOfCode, newCode } from './secrets.ts';

const minuteMs = 60_000;
/** How long a code can be used. */
const codeMinutes = 15;
/** The first code is read in a terminal, perhaps on another machine. */
const firstCodeMinutes = 60;

/** What a code is made for. */
export interface CodeWanted extends CodeRequest {
  readonly institution: string;
  /** The administrator; null for a command at the server. */
  readonly madeBy: string | null;
  /** Whether the phone may make the institution's first account. */
  readonly makesFirstAccount?: boolean;
}

/** Makes a code that enrols one phone, once. Only this answer shows it. */
export async function makeCode(store: AnyStore, wanted: CodeWanted): Promise<EnrolmentCode> {
  const code = newCode();
  const { makesFirstAccount = false } = wanted;
  const minutes = makesFirstAccount ? firstCodeMinutes : codeMinutes;
  const expiresAt = new Date(Date.now() + minutes * minuteMs).toISOString();
  await store.addCode({
    institution: wanted.institution,
    code: hashOfCode(code) ?? '',
    kind: wanted.kind,
    name: wanted.name ?? null,
    place: wanted.place ?? null,
    forPerson: wanted.forPerson ?? null,
    makesFirstAccount,
    madeBy: wanted.madeBy,
    expiresAt,
  });
  return { code, expiresAt };
}
