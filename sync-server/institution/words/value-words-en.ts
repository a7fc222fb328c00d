import type { YamlReason, YamlShape } from '../fault.ts';
import type { ValueWords } from './fault-words.ts';

const meant = (nearest: string | undefined) => (nearest ? ` Did you mean "${nearest}"?` : '');

const shapes: { readonly [S in YamlShape]: string } = {
  text: 'a text',
  list: 'a list',
  map: 'a set of fields',
  nothing: 'nothing',
};

const howToWrite: { readonly [S in YamlShape]: string } = {
  text: 'Write one text behind the colon: `name: Cash desk`.',
  list: 'Write a list: `[first, second]`, or each entry on its own line behind a hyphen.',
  map: 'Write fields: `{ pl: Kasa, en: Cash desk }`, or each on its own line, indented.',
  nothing: 'Leave it empty.',
};

const syntax: { readonly [R in YamlReason]: readonly [what: string, remedy: string] } = {
  indentation: [
    'The indentation does not fit the lines above, or a bracket is not closed.',
    'Indent fields that belong together by the same number of spaces, and close every bracket.',
  ],
  unclosed: [
    'A quotation mark or bracket is not closed, or a comma is missing.',
    'Look at this line and the one above; close what was opened.',
  ],
  colon: [
    'A colon stands inside a text, so that it looks like a further field.',
    'Put the text into quotation marks: "hours: 8 to 15".',
  ],
  'special-sign': [
    'A text begins with, or contains, a sign that means something else in YAML.',
    "Put the text into single quotation marks: '@ office'.",
  ],
  'several-documents': [
    'A line of three hyphens begins a second document.',
    'Delete the line `---`; one file is one document.',
  ],
  nested: [
    'Too many brackets or hyphens are opened inside one another.',
    'Close each bracket; nothing in this folder lies deeper than four levels.',
  ],
  other: [
    'This line cannot be read as YAML.',
    'Compare it with a ready institution; texts with special signs go into quotation marks.',
  ],
};

/** Faults of YAML and of single values, in English. */
export const valueWordsInEnglish: ValueWords = {
  'yaml-syntax': ({ reason }) => ({ what: syntax[reason][0], remedy: syntax[reason][1] }),
  'tab-indentation': () => ({
    what: 'The line is indented with a tab.',
    remedy: 'Indent with spaces only, two for each level.',
  }),
  'field-twice': ({ field }) => ({
    what: `The field "${field}" is there twice.`,
    remedy: 'Keep one of the two and delete the other.',
  }),
  'yaml-alias': () => ({
    what: 'This uses a YAML anchor or alias (& or *).',
    remedy: 'Write the text out; if it only begins with such a sign, put it into quotation marks.',
  }),
  'wrong-type': ({ field, wanted, found }) => ({
    what: `${field === '' ? 'The file' : `"${field}"`} must hold ${shapes[wanted]}, but holds ${shapes[found]}.`,
    remedy: howToWrite[wanted],
  }),
  'unknown-field': ({ field, nearest }) => ({
    what: `There is no field called "${field}".`,
    remedy: nearest
      ? `Did you mean "${nearest}"?`
      : 'Correct or delete it; a text between braces that contains a comma needs quotation marks.',
  }),
  'missing-field': ({ field }) => ({
    what: `The field "${field}" is missing or empty.`,
    remedy: `Add \`${field.split('.').at(-1)}:\` with its value to the entry that begins here.`,
  }),
  'bad-id': ({ found, suggestion }) => ({
    what: `"${found}" cannot be an id.`,
    remedy: `Use lower-case letters a–z, digits and hyphens, 80 at most.${suggestion ? ` For example: ${suggestion}` : ''}`,
  }),
  'bad-building-id': ({ found }) => ({
    what: `"${found}" cannot be a building's id.`,
    remedy: 'Use letters A–Z, digits and hyphens, a letter first and last, 20 at most: A, wing-B.',
  }),
  'unknown-choice': ({ field, found, choices, nearest }) => ({
    what: `"${found}" is not possible in "${field}".`,
    remedy: `Choose one of: ${choices.join(', ')}.${meant(nearest)}`,
  }),
  'bad-extension': ({ found }) => ({
    what: `"${found}" is not an extension.`,
    remedy: 'Write one to eight digits, as they are dialled: 309.',
  }),
  'bad-e-mail': ({ found }) => ({
    what: `"${found}" is not an e-mail address.`,
    remedy: 'Write one address with @ and a domain: name@office.example; or leave it empty.',
  }),
  'bad-phone-number': ({ found }) => ({
    what: `"${found}" is not a telephone number.`,
    remedy: 'Write it in international form, in quotation marks: "+48146600300".',
  }),
  'bad-dial-separator': ({ found }) => ({
    what: `"${found}" cannot stand between number and extension.`,
    remedy: 'Write "," (a pause of about two seconds), several of them for a longer pause, or ";".',
  }),
  'line-without-number': ({ field }) => ({
    what: `"${field}" has neither an extension nor a number.`,
    remedy: 'Add `extension:` for a line of this house, or `number:` for one outside it.',
  }),
  'bad-time-zone': ({ found, nearest }) => ({
    what: `"${found}" is not a time zone.`,
    remedy: `Write it as continent and city: Europe/Warsaw.${meant(nearest)}`,
  }),
  'bad-country': ({ found }) => ({
    what: `"${found}" is not a country.`,
    remedy: 'Write its two capital letters (ISO 3166-1): PL, LT, ES, CO.',
  }),
  'bad-days': ({ found, most }) => ({
    what: `"${found}" is not a number of days.`,
    remedy: `Write \`30 days\`, from 1 to ${most}.`,
  }),
  'bad-hours': ({ found }) => ({
    what: `"${found}" are not opening hours.`,
    remedy:
      'Write beginning and end with a hyphen, two digits each: 07:30-15:30. Leave out a closed day.',
  }),
  'bad-day': ({ found }) => ({
    what: `"${found}" is not a day of the calendar.`,
    remedy: 'Write year, month and day with hyphens: 2026-10-15.',
  }),
  'bad-moment': ({ found }) => ({
    what: `"${found}" is neither a day nor a minute of one.`,
    remedy: 'Write a day, 2026-11-24, or a day and a time, 2026-11-24 10:00.',
  }),
  'notice-ends-first': ({ from, until }) => ({
    what: `The notice ends (${until}) before it begins (${from}).`,
    remedy: 'Write a later `until`, or leave it out if the end is not known.',
  }),
  'bad-count': ({ found, least, most }) => ({
    what: `"${found}" is not a whole number from ${least} to ${most}.`,
    remedy: `Write a number from ${least} to ${most}, without a unit.`,
  }),
  'bad-floor': ({ found }) => ({
    what: `"${found}" is not a floor.`,
    remedy: "Write a whole number counted from the street door's level, which is 0.",
  }),
  'missing-language': ({ field, language }) => ({
    what: `"${field}" has no text in the language "${language}".`,
    remedy: `Add \`${language}: …\`; the house's own language must always be there, the motto in every visitor language.`,
  }),
  'too-few-phrases': ({ found, least, language }) => ({
    what: `The card has ${found} everyday phrases in "${language}"; ${least} are needed.`,
    remedy: 'Add the words in which visitors really ask for it; search finds the card by them.',
  }),
  'common-matters-count': ({ found, most }) => ({
    what: `There are ${found} common matters; the first screen needs one to ${most}.`,
    remedy:
      found > most
        ? `Keep the ${most} that are asked for most often.`
        : 'Name the cards that are asked for most often.',
  }),
  'empty-list': ({ field }) => ({
    what: `"${field}" is empty.`,
    remedy: 'Name at least one.',
  }),
  'listed-twice': ({ field, name }) => ({
    what: `"${name}" is in "${field}" twice.`,
    remedy: 'Delete one of the two.',
  }),
};
