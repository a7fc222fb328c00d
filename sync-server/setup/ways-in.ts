import { makeCode } from '../access/make-code.ts';
import { servedInstitution } from '../asker.ts';
import type { Config } from '../config.ts';
import { HttpError } from '../http-error.ts';
import { openStore } from '../store/open-store.ts';
import { makeDemonstration, tellDemonstration } from './demonstration.ts';

/** Gives the ready institution, which was just imported, its people to try it out as; none in production. */
export async function addDemonstration(config: Config): Promise<void> {
  if (config.isProduction) return;
  const store = await openStore(config);
  const [institution] = await store.institutions();
  if (institution !== undefined) await makeDemonstration(store, institution);
  await store.close();
}

/**
 * How people get in when a server has just been started: as the people to try out with, and with the
 * code for the first administrator while there is none. The code is shown this once: a start that
 * follows shows another only when it can no longer be used.
 *
 * @returns what to tell whoever has started it; empty if everybody knows already
 */
export async function tellWaysIn(config: Config): Promise<string> {
  const store = await openStore(config);
  try {
    const institution = await servedInstitution(store, config);
    const told: string[] = [];
    if (await store.hasDemonstration({ institution })) told.push(tellDemonstration());
    const now = new Date().toISOString();
    const isWaiting =
      (await store.hasAdministrator({ institution })) ||
      (await store.hasFirstCode({ institution, now }));
    if (!isWaiting) {
      const wanted = {
        institution,
        kind: 'personal',
        madeBy: null,
        makesFirstAccount: true,
      } as const;
      const { code } = await makeCode(store, wanted);
      told.push(tellFirstCode(config.port, code));
    }
    return told.join('\n\n');
  } catch (error) {
    // Several institutions and no choice among them: the server says so to whoever asks it.
    if (error instanceof HttpError) return '';
    throw error;
  } finally {
    await store.close();
  }
}

function tellFirstCode(port: number, code: string): string {
  return [
    'Your institution has no administrator yet. Within an hour open, on the phone or computer that they',
    'will use (elsewhere with its own address instead of localhost):',
    `  http://localhost:${port}/enrol#${code}`,
    'The code is shown this once and serves once.',
  ].join('\n');
}
