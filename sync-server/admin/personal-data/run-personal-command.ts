import { foldText } from '#domain/fold-text.ts';

import { servedInstitution } from '../../asker.ts';
import { type Config, readConfig } from '../../config.ts';
import { HttpError } from '../../http-error.ts';
import { learnFromLog } from '../../learning/learn-from-log.ts';
import { unfoundInLog } from '../../learning/unfound-in-log.ts';
import { runRetention } from '../../retention/run-retention.ts';
import { openStore } from '../../store/open-store.ts';
import type { AnyStore } from '../../store/store.ts';
import { AdminError } from '../admin-error.ts';
import type { ExitCode, Surroundings } from '../run-command.ts';
import { type PersonalCommand, readPersonalCommand } from './command-line.ts';
import { findPerson, type FoundPerson } from './find-person.ts';
import {
  helpOf,
  personAsJson,
  tellErased,
  tellFound,
  tellRetained,
  tellUnfound,
  tellView,
} from './words.ts';

type Action = Exclude<PersonalCommand, { readonly kind: 'help' | 'misused' }>;

/** Visits that are blanked in one transaction. */
const atOnce = 50;

/**
 * Does what the command line asks about what is kept of visitors, on either store, also while the server
 * runs: phones hear of it as of any other change.
 *
 * @throws AdminError, ConfigError, and what opening a store throws
 */
export async function runPersonalCommand(
  args: readonly string[],
  around: Surroundings,
): Promise<ExitCode> {
  const command = readPersonalCommand(args);
  if (command.kind === 'help') {
    around.print(helpOf(command.about));
    return 0;
  }
  if (command.kind === 'misused') {
    around.printError(`${command.why}\n\n${helpOf(command.about)}`);
    return 2;
  }
  const config = readConfig(around.environment);
  const store = await openStore(config);
  try {
    if (command.kind === 'retention') return await retain(store, command, around);
    const institution = await institutionOf(store, config);
    return await onInstitution(command, { store, institution, around });
  } finally {
    await store.close();
  }
}

async function retain(
  store: AnyStore,
  { dryRun, vacuum }: Extract<Action, { kind: 'retention' }>,
  { print, now }: Surroundings,
): Promise<ExitCode> {
  const nowMs = Date.parse(now());
  for (const institution of await store.institutions())
    print(tellRetained(await runRetention({ store, institution, nowMs, dryRun }), dryRun));
  if (vacuum && !dryRun) await store.scrub(true);
  return 0;
}

interface Place {
  readonly store: AnyStore;
  readonly institution: string;
  readonly around: Surroundings;
}

async function tellWords(
  { days, learn }: Extract<Action, { kind: 'words' }>,
  { store, institution, around: { print, now } }: Place,
): Promise<ExitCode> {
  const unfound = await unfoundInLog(store, institution, { days, nowMs: Date.parse(now()) });
  print(
    `Institution ${institution}: ${unfound.length} ways of asking found nothing in ${days} days.`,
  );
  for (const words of unfound) print(tellUnfound(words));
  if (!learn) return 0;
  const isNew = await learnFromLog(store, institution);
  const learned = await store.heard(institution);
  print(`Cards know ${learned.length} learned phrases${isNew ? '; phones get what is new' : ''}.`);
  return 0;
}

async function onInstitution(
  command: Exclude<Action, { kind: 'retention' }>,
  place: Place,
): Promise<ExitCode> {
  const { store, institution, around } = place;
  if (command.kind === 'views') {
    const views = await store.views(institution, command.limit);
    around.print(`Institution ${institution}: ${views.length} records, the newest first.`);
    for (const view of views) around.print(tellView(view));
    return 0;
  }
  if (command.kind === 'words') return tellWords(command, place);
  const only = command.kind === 'find' ? [] : command.visits;
  const found = await findPerson(store, institution, { text: command.text, only });
  switch (command.kind) {
    case 'find':
      around.print(tellFound(institution, found));
      return 0;
    case 'export':
      around.print(personAsJson(institution, found, around.now()));
      return 0;
    case 'erase':
      return erase(command, found, place);
  }
}

async function erase(
  { text, reason, yes }: Extract<Action, { kind: 'erase' }>,
  found: FoundPerson,
  { store, institution, around }: Place,
): Promise<ExitCode> {
  if (foldText(reason).includes(foldText(text)))
    throw new AdminError(
      'The reason holds the text that is to be erased, and it would stay in the record.',
      'Say it without the person: --reason "request of 12 May, file 7/2026".',
    );
  around.print(tellFound(institution, found));
  const { visits, quarantined } = found;
  if (visits.length + quarantined.length === 0) return 0;
  if (!yes && !(await isConfirmed(found, institution, around))) {
    around.print('Nothing was erased. With --yes it is done without asking.');
    return 1;
  }
  const ids = visits.map(({ visit }) => visit.id);
  const blanking = { institution, at: around.now(), reason };
  let erased = 0;
  for (let start = 0; start < ids.length; start += atOnce)
    erased += await store.blankVisits({ ...blanking, ids: ids.slice(start, start + atOnce) });
  const dropped = await store.dropQuarantined(institution, quarantined);
  await store.scrub(false);
  around.print(tellErased({ institution, erased, dropped }));
  return 0;
}

async function isConfirmed(
  { visits, quarantined }: FoundPerson,
  institution: string,
  { ask }: Surroundings,
): Promise<boolean> {
  if (!ask) return false;
  const question = `Erase this from ${visits.length} visits and ${quarantined.length} refused versions of ${institution}? It cannot be undone. Type "yes": `;
  return (await ask(question)).trim().toLowerCase() === 'yes';
}

async function institutionOf(store: AnyStore, config: Config): Promise<string> {
  try {
    return await servedInstitution(store, config);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    throw new AdminError(
      `The store holds ${(await store.institutions()).join(', ') || 'no institution'}.`,
      'Say with INSTITUTION which one is meant.',
    );
  }
}
