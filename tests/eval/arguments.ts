import { parseArgs } from 'node:util';

/** What an evaluation is asked for on the command line. */
export interface Asked {
  /** Files of catalogues, or folders of them; each is searched by itself. */
  readonly catalogues: readonly string[];
  readonly queries: string | undefined;
  /** Name of the one catalogue to search, as the queries name it. */
  readonly only: string | undefined;
  readonly isTitlesOnly: boolean;
  readonly hasLexicon: boolean;
  readonly learn: string | undefined;
  /** How many phrases each card learns. */
  readonly phrasesLearned: number;
  readonly people: string | undefined;
  readonly isPerQuery: boolean;
}

export const help = `Measures how well and how fast the phone's search finds, beside MiniSearch on the same data.

  npm run --silent eval:search -- --catalogue FILE --queries FILE
                                  every query of that catalogue, on its cards
  --catalogue FILE|FOLDER         may be repeated; a folder stands for all its catalogues, pooled
  --only CATALOGUE                only the queries of the catalogue of this name (else the file's own)
  --titles-only                   without the cards' keywords
  --no-lexicon                    without the concept lexicon of the product
  --learn FILE --k K              each card learns its first K confirmed phrases (5); then the file's own
                                  test is searched, and with --queries also what it does to the other cards
  --people FILE                   the persons are searched with the queries' list "people"
  --per-query                     first one line for each query

Formats: shared/data/README.md. Prints one line of JSON: n, top1, top3 (per cent of queries with a right
answer first, among the first three), mrr, p50Ms, p95Ms, p99Ms (per keystroke, typed letter by letter),
heapMb (the ready index), baseline {top1, top3, p95Ms}: MiniSearch given the same texts, without the lexicon.
Ends with 2 if the arguments or files cannot be read.
`;

const options = {
  catalogue: { type: 'string', multiple: true },
  queries: { type: 'string' },
  only: { type: 'string' },
  'titles-only': { type: 'boolean', default: false },
  'no-lexicon': { type: 'boolean', default: false },
  learn: { type: 'string' },
  k: { type: 'string' },
  people: { type: 'string' },
  'per-query': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments; a text is `help`, or says what is wrong with them. */
export function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return help;
    const asked: Asked = {
      catalogues: values.catalogue ?? [],
      queries: values.queries,
      only: values.only,
      isTitlesOnly: values['titles-only'],
      hasLexicon: !values['no-lexicon'],
      learn: values.learn,
      phrasesLearned: Number(values.k ?? 5),
      people: values.people,
      isPerQuery: values['per-query'],
    };
    return problemOf(asked, values.k) ?? asked;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} See --help.`;
  }
}

function problemOf(asked: Asked, k: string | undefined): string | undefined {
  const { catalogues, queries, learn, people } = asked;
  const hasCards = catalogues.length > 0;
  const problems: readonly (readonly [boolean, string])[] = [
    [!hasCards && people === undefined, 'nothing to search: name a --catalogue FILE. See --help.'],
    [
      queries === undefined && learn === undefined,
      'nothing to search for: name the --queries FILE. See --help.',
    ],
    [
      people !== undefined && queries === undefined,
      '--people needs the --queries FILE whose list "people" is to be found.',
    ],
    [
      learn !== undefined && !hasCards,
      '--learn needs the --catalogue FILE whose cards are to learn.',
    ],
    [k !== undefined && learn === undefined, '--k says how much to learn: name --learn FILE.'],
    [!/^\d{1,6}$/u.test(k ?? '5'), `--k must be a whole number, 0 or more, not "${k}".`],
  ];
  return problems.find(([isSo]) => isSo)?.[1];
}
