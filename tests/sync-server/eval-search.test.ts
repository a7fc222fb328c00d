import { describe, expect, test } from 'vitest';

import { type Asked, help, readArguments } from '../eval/arguments.ts';
import { evaluate } from '../eval/evaluate.ts';
import { EvalProblem } from '../eval/problem.ts';

const example = (file: string) => new URL(`../eval/example/${file}`, import.meta.url).pathname;
const village = ['--catalogue', example('village.json')];
const queries = ['--queries', example('queries.json')];

function asked(...args: readonly string[]): Asked {
  const read = readArguments(args);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('an evaluation of the search', () => {
  test('tells how many queries find their card first, beside MiniSearch', async () => {
    const { summary, lines } = await evaluate(
      asked(...village, ...queries, '--titles-only', '--no-lexicon', '--per-query'),
    );
    expect(summary).toMatchObject({ n: 3, top1: 1, top3: 1, mrr: 1 });
    expect(summary.baseline.p95Ms).toBeGreaterThan(0);
    expect(lines).toHaveLength(3);
  });

  test('lets cards learn, and tells what that does to the others', async () => {
    const learn = [...village, '--no-lexicon', '--learn', example('learn.json')];
    const before = await evaluate(asked(...learn, '--k', '0'));
    const { summary } = await evaluate(asked(...learn, ...queries));
    expect(before.summary.top1).toBe(0);
    expect(summary).toMatchObject({ n: 1, top1: 1, others: { before: { n: 3 }, after: { n: 3 } } });
  });

  test('finds people among cards', async () => {
    const { summary } = await evaluate(
      asked(...village, ...queries, '--people', example('people.json')),
    );
    expect(summary).toMatchObject({ n: 1, top1: 1 });
  });

  test('says what it cannot evaluate', async () => {
    await expect(evaluate(asked(...village, ...queries, '--only', 'town'))).rejects.toThrow(
      EvalProblem,
    );
    await expect(evaluate(asked('--catalogue', example('none.json'), ...queries))).rejects.toThrow(
      /none\.json cannot be read/u,
    );
  });
});

describe('its arguments', () => {
  test.each([
    ['nothing to search', ...queries],
    ['nothing to search for', ...village],
    ['--k must be a whole number', ...village, '--learn', 'x.json', '--k', 'five'],
    ['--k says how much', ...village, ...queries, '--k', '5'],
    ["Unknown option '--title-only'", ...village, ...queries, '--title-only'],
  ])('are refused clearly: %s', (problem, ...args) => {
    expect(readArguments(args)).toContain(problem);
  });

  test('can be asked about', () => {
    expect(readArguments(['--help'])).toBe(help);
  });
});
