import { doneAt } from '#domain/act-time.ts';
import type { UnfoundWords } from '#domain/search/unfound-words.ts';
import type { View } from '#protocol/view.ts';

import type { Retained } from '../../retention/run-retention.ts';
import type { PersonalCommandName } from './command-line.ts';
import type { FoundPerson } from './find-person.ts';

const helps: { readonly [N in PersonalCommandName]: string } = {
  retention: `Takes out of the store what is over its time. The server does it by itself every day.

  npm run admin -- retention --dry-run   what would go
  npm run admin -- retention             do it now
  npm run admin -- retention --vacuum    and rewrite the whole file, so that nothing of what was deleted by
                                         older builds is left in it; takes as much room again

How long what is kept stands in institution.yaml, "retention" (docs/retention.md).`,
  person: `What is kept about one person, and erasing it.

  npm run admin -- person --find TEXT     where a name, a number or words occur
  npm run admin -- person --export TEXT   everything that is kept in those visits, as JSON
  npm run admin -- person --erase TEXT --reason WHY [--yes]
      takes names, contact data and words out of those visits, now and for good; asks first.
      What was done, when and by whom stays. WHY is recorded and must not name the person.

  --visit ID   only this visit (may be said several times), where others have the same name`,
  views: `Who has looked at what about visitors.

  npm run admin -- views [--limit 100]    the newest records first`,
  words: `What visitors said that found nothing, most often first: what cards should know.

  npm run admin -- words [--days 7]   of so many days, today among them
  npm run admin -- words --learn      and has the cards learn now from the whole log; the server does it by itself

Numbers, names, and what only one or two visitors have said in no published word, are left out.`,
};

/** What `--help` says of a command. */
export function helpOf(command: PersonalCommandName): string {
  return `${helps[command]}

DATA_DIR, DATABASE_URL and INSTITUTION as for the server, which may be running. Ends with 0 if all is
well, 1 if not, 2 if the command was not understood.`;
}

/** What a run of retention has done in an institution, or would do. */
export function tellRetained(
  { institution, retention, blanked, forgotten }: Retained,
  dryRun: boolean,
): string {
  const { quarantine, phones, certificates, views } = forgotten;
  const line = (what: string, count: number, days: number) =>
    `  ${what.padEnd(34)} ${String(count).padStart(7)}   after ${days} days`;
  return [
    `Institution ${institution}${dryRun ? ' (--dry-run: nothing was changed)' : ''}`,
    line('visits blanked', blanked, retention.personalDays),
    line('refused versions deleted', quarantine, retention.quarantineDays),
    line('phones forgotten', phones, retention.phonesDays),
    line('shift certificates deleted', certificates, retention.personalDays),
    line('records of views deleted', views, retention.viewsDays),
  ].join('\n');
}

/** What was said and found nothing, in how many visits. */
export function tellUnfound({ words, visits, card }: UnfoundWords): string {
  const turnedOut = card === undefined ? '' : `   (it was about ${card})`;
  return `${String(visits).padStart(5)}   ${words}${turnedOut}`;
}

/** Where a person was found. */
export function tellFound(institution: string, { visits, quarantined }: FoundPerson): string {
  return [
    `Institution ${institution}: ${visits.length} visits, ${quarantined.length} refused versions.`,
    ...visits.flatMap(({ visit, texts }) => [
      `  ${visit.openedAt}  visit ${visit.id}  by ${visit.openedBy}`,
      ...texts.map(({ field, text }) => `      ${field}: ${text}`),
    ]),
    ...quarantined.map(({ id, at, code }) => `  ${at}  refused (${code}) ${id || 'without an id'}`),
  ].join('\n');
}

/** Everything that is kept in the visits of a person, for themselves to read. */
export function personAsJson(
  institution: string,
  { visits, quarantined }: FoundPerson,
  at: string,
): string {
  const kept = {
    institution,
    at,
    visits: visits.map(({ visit }) => ({
      id: visit.id,
      acts: visit.acts.map(
        ({ id: _id, device: _device, clock, at: ordered, kind, by, ...fields }) => ({
          at: doneAt({ at: ordered, ...(clock && { clock }) }),
          by,
          kind,
          ...fields,
        }),
      ),
      ...(visit.ext && { ext: visit.ext }),
    })),
    refused: quarantined.map(({ at: refusedAt, id, raw }) => ({ at: refusedAt, id, content: raw })),
  };
  return JSON.stringify(kept, undefined, 2);
}

/** After an erasure: how much, and what else there may be. */
export function tellErased({
  institution,
  erased,
  dropped,
}: {
  readonly institution: string;
  readonly erased: number;
  readonly dropped: number;
}): string {
  return [
    `Erased in ${institution}: ${erased} visits blanked, ${dropped} refused versions deleted.`,
    'Phones lose it when they are next in touch. Backups that are older still hold it: see how long',
    'they are kept (docs/retention.md). Files that phones have saved are for you to delete.',
  ].join('\n');
}

/** One record of somebody having looked. */
export function tellView({ at, by, what, which, why }: View): string {
  return `  ${at}  ${by}  ${what} ${which}${why === undefined ? '' : `  "${why}"`}`;
}
