import { accountStatements } from './account-statements.ts';
import { attemptStatements } from './attempt-statements.ts';
import { closedAppStatements } from './closed-app-statements.ts';
import { machineStatements } from './machine-statements.ts';
import { passkeyStatements } from './passkey-statements.ts';
import { phoneStatements } from './phone-statements.ts';
import { sessionStatements } from './session-statements.ts';
import type { Answering } from './statement.ts';

/** Everything that is asked and written of who may get in; the same for every database. */
export const accessStatements = {
  ...accountStatements,
  ...phoneStatements,
  ...sessionStatements,
  ...machineStatements,
  ...attemptStatements,
  ...passkeyStatements,
  ...closedAppStatements,
} as const;

/** What a store keeps of accounts, phones, sessions and tokens. Secrets are kept as hashes only. */
export type AccessStore = Answering<typeof accessStatements>;
