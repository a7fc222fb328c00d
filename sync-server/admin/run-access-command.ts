import { addAccount, changeAccount, renewPassword, shownAccounts } from '../access/accounts.ts';
import { makeCode } from '../access/make-code.ts';
import { makeToken } from '../access/make-token.ts';
import { revokePhone } from '../access/revoke.ts';
import { servedInstitution } from '../asker.ts';
import { readConfig } from '../config.ts';
import { HttpError } from '../http-error.ts';
import { openStore } from '../store/open-store.ts';
import type { AnyStore } from '../store/store.ts';
import {
  type AccessCommand,
  type AccountCommand,
  type PhoneCommand,
  type TokenCommand,
  readAccessCommand,
} from './access-commands.ts';
import * as words from './access-words.ts';
import { AdminError } from './admin-error.ts';
import type { ExitCode, Surroundings } from './run-command.ts';

/**
 * Does what the command line asks of accounts, phones and tokens; the server may be running.
 *
 * @throws ConfigError, AdminError, NewerSchemaError with a message for whoever called
 */
export async function runAccessCommand(
  args: readonly string[],
  around: Surroundings,
): Promise<ExitCode> {
  const read = readAccessCommand(args);
  if (!read.ok) {
    if (read.why === undefined) around.print(words.accessHelp);
    else around.printError(`${read.why}\n\n${words.accessHelp}`);
    return read.why === undefined ? 0 : 2;
  }
  const config = readConfig(around.environment);
  const store = await openStore(config);
  try {
    const institution = await servedInstitution(store, config);
    around.print(await follow(store, institution, read.command));
    return 0;
  } catch (error) {
    const trouble = error instanceof HttpError && words.accessTroubles[error.code];
    throw trouble ? new AdminError(...trouble) : error;
  } finally {
    await store.close();
  }
}

async function follow(
  store: AnyStore,
  institution: string,
  command: AccessCommand,
): Promise<string> {
  switch (command.kind) {
    case 'phone-list':
    case 'phone-code':
    case 'phone-revoke':
      return followOnPhones(store, institution, command);
    case 'token-list':
    case 'token-make':
    case 'token-revoke':
      return followOnTokens(store, institution, command);
    default:
      return followOnAccounts(store, institution, command);
  }
}

async function followOnAccounts(
  store: AnyStore,
  institution: string,
  command: AccountCommand,
): Promise<string> {
  const shown = async (changed: Promise<Parameters<typeof shownAccounts>[1][number]>) =>
    words.tellAccounts(await shownAccounts(store, [await changed]));
  switch (command.kind) {
    case 'account-list': {
      const accounts = await store.accounts({ institution });
      return words.tellAccounts(await shownAccounts(store, accounts));
    }
    case 'account-add': {
      const { person, user: userName, roles } = command;
      const account = { institution, person, userName, roles: [...roles] };
      return words.tellPassword(await addAccount(store, account));
    }
    case 'account-roles':
      return shown(
        changeAccount(
          store,
          { institution, person: command.person },
          { roles: [...command.roles] },
        ),
      );
    case 'account-password':
      return words.tellPassword(
        await renewPassword(store, { institution, person: command.person }),
      );
    case 'account-revoke':
    case 'account-reinstate': {
      const revoked = command.kind === 'account-revoke';
      return shown(changeAccount(store, { institution, person: command.person }, { revoked }));
    }
    case 'account-remove-demonstration': {
      const removed = await store.removeDemonstration({ institution });
      await store.accessChanged({ institution });
      return `Accounts for trying out taken away: ${removed.length}.`;
    }
  }
}

async function followOnPhones(
  store: AnyStore,
  institution: string,
  command: PhoneCommand,
): Promise<string> {
  switch (command.kind) {
    case 'phone-list':
      return words.tellPhones(await store.phones({ institution }));
    case 'phone-code': {
      const { phone: kind, first: makesFirstAccount } = command;
      const wanted = { institution, kind, makesFirstAccount, madeBy: null };
      const { name, place, forPerson } = command;
      return words.tellCode(
        await makeCode(store, {
          ...wanted,
          ...(name !== undefined && { name }),
          ...(place !== undefined && { place }),
          ...(forPerson !== undefined && { forPerson }),
        }),
      );
    }
    case 'phone-revoke': {
      const revoked = await revokePhone(store, { institution, device: command.device });
      if (!revoked) throw new HttpError('not-found');
      return words.tellPhones([revoked]);
    }
  }
}

async function followOnTokens(
  store: AnyStore,
  institution: string,
  command: TokenCommand,
): Promise<string> {
  switch (command.kind) {
    case 'token-list':
      return words.tellTokens(await store.machines({ institution }));
    case 'token-make': {
      const { token, machine } = await makeToken(store, { ...command, institution });
      return words.tellToken(token, machine);
    }
    case 'token-revoke': {
      const { device } = command;
      const at = new Date().toISOString();
      if (!(await store.revokeMachine({ institution, device, at })))
        throw new HttpError('not-found');
      await store.accessChanged({ institution });
      return `Revoked: ${device}`;
    }
  }
}
