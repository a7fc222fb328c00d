import type { EnterKey, EnterValues } from './say-enter.ts';

/** Why a step at the door failed. */
export interface Problem {
  readonly kind: string;
  readonly retryAfterMs?: number | undefined;
}

type PlainProblem = Exclude<Extract<EnterKey, `err${string}`>, 'errAttempts' | 'errLockedBy'>;

const sentences: Readonly<Record<string, PlainProblem>> = {
  unreachable: 'errUnreachable',
  busy: 'errUnreachable',
  'code-invalid': 'errCodeInvalid',
  'wrong-credentials': 'errCredentials',
  'passkey-none': 'errPasskeyNone',
  'passkeys-unavailable': 'errPasskeyNone',
  'no-phone': 'errNoPhone',
  'phone-revoked': 'errPhoneRevoked',
  'person-revoked': 'errPersonRevoked',
  'not-allowed': 'errNotAllowed',
  'not-your-phone': 'errOtherPhone',
  'password-too-weak': 'errPasswordWeak',
  'name-taken': 'errNameTaken',
  insecure: 'errUnsafe',
  'other-institution': 'errOtherHouse',
};

type Say = <K extends EnterKey>(key: K, ...values: EnterValues<K>) => string;

/** The sentence for what went wrong at the door. */
export function sayProblem(say: Say, { kind, retryAfterMs = 0 }: Problem): string {
  if (kind === 'too-many-attempts')
    return say('errAttempts', { count: Math.max(1, Math.ceil(retryAfterMs / 60_000)) });
  return say(sentences[kind] ?? 'errFaulty');
}
