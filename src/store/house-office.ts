import type {
  Account,
  AccountChange,
  AccountWithPassword,
  NewAccount,
} from '#protocol/accounts.ts';
import type { CodeRequest, EnrolmentCode, Phone } from '#protocol/enrolment.ts';

/** What a request of an administrator came to. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: { readonly kind: string } };

/** What administrators ask of the server; none of it is kept on the phone. */
export interface HouseOffice {
  readonly phones: () => Promise<Answered<readonly Phone[]>>;
  readonly makeCode: (request: CodeRequest) => Promise<Answered<EnrolmentCode>>;
  readonly revokePhone: (device: string) => Promise<Answered<null>>;
  readonly accounts: () => Promise<Answered<readonly Account[]>>;
  readonly createAccount: (account: NewAccount) => Promise<Answered<AccountWithPassword>>;
  readonly changeAccount: (person: string, change: AccountChange) => Promise<Answered<Account>>;
  readonly newPassword: (person: string) => Promise<Answered<AccountWithPassword>>;
}

export type { Account, AccountChange, AccountWithPassword } from '#protocol/accounts.ts';
export type { EnrolmentCode, Phone, PhoneKindName } from '#protocol/enrolment.ts';
