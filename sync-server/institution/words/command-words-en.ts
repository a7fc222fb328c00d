import type { CommandWords } from './command-words.ts';
import { countIn } from './count-in.ts';

const faults = countIn('en', { one: 'fault', other: 'faults' });
const remarks = countIn('en', { one: 'remark', other: 'remarks' });
const files = countIn('en', { one: 'file', other: 'files' });
const changes = countIn('en', { one: 'entry', other: 'entries' });
const people = countIn('en', { one: 'person', other: 'people' });
const units = countIn('en', { one: 'unit', other: 'units' });
const rooms = countIn('en', { one: 'room', other: 'rooms' });
const cards = countIn('en', { one: 'service card', other: 'service cards' });

const signs = { added: '+', changed: '~', removed: '-' };

/** The command line in English. */
export const commandWordsInEnglish: CommandWords = {
  help: `Checks and imports the folder that describes an institution (docs/add-an-institution.md).

  npm run institution -- check FOLDER             every fault: file, line, what is wrong, what to do
  npm run institution -- import FOLDER --dry-run  what would change on the server
  npm run institution -- import FOLDER            apply it

  --lang pl|en   language of the messages; else from LC_ALL or LANG
  --help, -h     this text

The server's data lie in the folder DATA_DIR (otherwise data), or in the PostgreSQL database that
DATABASE_URL names (postgresql://user:password@host:5432/database).
Ends with 0 when all is well, 1 when there are faults, 2 when the command was not understood.`,
  misuse: {
    'no-command': () => 'Say what to do: check or import.',
    'unknown-command': ({ command }) =>
      `There is no command "${command}"; there are check and import.`,
    'unknown-option': ({ option }) =>
      `There is no option "${option.length > 1 ? '--' : '-'}${option}"; there are --lang, --dry-run and --help.`,
    'unknown-language': ({ found }) => `"${found}" is not possible as --lang; choose pl or en.`,
    'no-folder': () => 'Name the folder of the institution.',
    'too-many-folders': ({ found }) =>
      `Name one folder, not ${found}; a path with spaces goes into quotation marks.`,
    'dry-run-of-check': () => 'A check changes nothing anyway; --dry-run goes with import.',
  },
  faultCount: (count, inFiles) => `${faults(count)} in ${files(inFiles)}.`,
  remarkCount: (count, inFiles) =>
    `To look at, though nothing is held up by it: ${remarks(count)} in ${files(inFiles)}.`,
  nothingImported: 'Nothing was imported; the server goes on with what it has.',
  noFault: ({ people: p, units: u, rooms: r, cards: c }) =>
    `No faults: ${people(p.length)}, ${units(u.length)}, ${rooms(r.length)}, ${cards(c.length)}.`,
  change: (change) =>
    `${signs[change.kind]} ${change.what} ${change.id}${change.name === '' ? '' : ` (${change.name})`}${
      change.kind === 'changed' ? `: ${change.fields.join(', ')}` : ''
    }`,
  removedWarning:
    'Look again at what is removed: visits in the log go on naming these people and cards by their ids.',
  firstImport: 'This institution is not on the server yet; everything is new.',
  nothingChanges: 'Nothing changes.',
  onlyOrderChanges: 'Only the order of the entries changes.',
  wouldChange: (count) => `${changes(count)} would change. Nothing was imported (--dry-run).`,
  applied: (count) => `Imported: ${changes(count)} changed.`,
};
