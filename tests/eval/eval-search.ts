import { type Asked, help, readArguments } from './arguments.ts';
import { evaluate } from './evaluate.ts';
import { EvalProblem } from './problem.ts';

process.exitCode = await run();

async function run(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  if (typeof asked !== 'string') return tell(asked);
  if (asked !== help) return refused(asked);
  process.stdout.write(help);
  return 0;
}

async function tell(asked: Asked): Promise<number> {
  try {
    const { summary, lines } = await evaluate(asked);
    for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof EvalProblem) return refused(error.message);
    throw error;
  }
}

function refused(problem: string): number {
  process.stderr.write(`eval:search: ${problem}\n`);
  return 2;
}
