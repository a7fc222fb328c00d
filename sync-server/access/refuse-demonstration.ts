import { ConfigError, type Config } from '../config.ts';
import type { AnyStore } from '../store/store.ts';

/**
 * Looks that nobody gets into a server in production by a password that everybody knows.
 *
 * @throws ConfigError saying how to take the accounts away; the store is closed then
 */
export async function refuseDemonstration(
  store: AnyStore,
  { isProduction }: Config,
): Promise<void> {
  if (!isProduction) return;
  for (const institution of await store.institutions()) {
    if (!(await store.hasDemonstration({ institution }))) continue;
    await store.close();
    throw new ConfigError(
      `The store has accounts for trying out in the institution "${institution}", whose passwords ` +
        'everybody knows, and NODE_ENV is production.\n' +
        '    Take them away: npm run admin -- account remove-demonstration',
    );
  }
}
