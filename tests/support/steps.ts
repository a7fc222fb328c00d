import { ensureAppBuilt } from '../../sync-server/setup/app-build.ts';
import { runSeeds, usualRequests } from '../fuzz/run-seeds.ts';
import { auditDependencies } from './audit.ts';
import { measureBudget } from './budget.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { lockFaults } from './lock.ts';
import { runTool } from './run-tool.ts';
import { countJourneys, countUnitTests, type Count, withReport } from './test-report.ts';

/** One thing that must hold; a step that throws has failed. */
export interface Step {
  readonly name: string;
  readonly heading: string;
  readonly run: () => Promise<Count> | Count;
}

/** All steps in the order in which they run. */
export const steps: readonly Step[] = [
  { name: 'types', heading: 'The types fit', run: () => tool('tsc', ['--build']) },
  {
    name: 'lint',
    heading: 'The rules and the walls between folders hold',
    run: () => tool('oxlint', ['--type-aware']),
  },
  { name: 'format', heading: 'The files are formatted', run: () => tool('oxfmt', ['--check']) },
  { name: 'unused', heading: 'Nothing lies about unused', run: () => tool('knip', []) },
  { name: 'lock', heading: 'The lock serves every machine', run: checkLock },
  { name: 'audit', heading: 'Nothing known speaks against the packages that run', run: runAudit },
  { name: 'unit', heading: 'The rules, the sync and the server', run: runUnitTests },
  { name: 'fuzz', heading: 'Nothing that is sent breaks the server', run: runFuzz },
  { name: 'build', heading: 'The app builds', run: buildApp },
  { name: 'budget', heading: 'The app is small enough for a phone', run: checkBudget },
  { name: 'journeys', heading: 'People in a real browser', run: runJourneys },
];

async function tool(name: string, args: readonly string[]): Promise<Count> {
  return asCount(await runTool(name, args, 180));
}

function checkLock(): Count {
  const faults = lockFaults();
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  return asCount(faults.length === 0);
}

async function runAudit(): Promise<Count> {
  const audit = await auditDependencies();
  // A check that needs somebody else's machine must not stop those who have no way to it.
  if (audit.kind === 'not-asked') process.stdout.write(`NOT CHECKED: ${audit.why}\n`);
  if (audit.kind === 'vulnerable') process.stdout.write(`${audit.packages.join('\n')}\n`);
  return audit.kind === 'not-asked' ? { passed: 0, failed: 0 } : asCount(audit.kind === 'clean');
}

function runUnitTests(): Promise<Count> {
  return withReport(async (file) => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    return countUnitTests(file, await runTool('vitest', args, 2400));
  });
}

// A seed of chance each time; one that finds a fault is told, and finds it again.
async function runFuzz(): Promise<Count> {
  const tell = (line: string) => void process.stdout.write(`${line}\n`);
  const seed = Math.floor(Math.random() * 1e6);
  const asked = { seed, minutes: 0.5, requests: usualRequests, path: undefined };
  const embedded = await runSeeds({ ...asked, isOnPostgres: false }, tell);
  const onPostgres = await runSeeds({ ...asked, isOnPostgres: true }, tell);
  const failed = [embedded, onPostgres].filter((good) => !good).length;
  return { passed: 2 - failed, failed };
}

function buildApp(): Count {
  const built = ensureAppBuilt();
  process.stdout.write(built ? 'built\n' : 'dist/ is as new as its sources\n');
  return asCount(true);
}

function checkBudget(): Count {
  const gates = measureBudget();
  for (const { name, size, limit } of gates) {
    const verdict = size <= limit ? 'ok' : 'TOO MUCH';
    process.stdout.write(`${name}: ${size.toFixed(1)} of ${limit} ${verdict}\n`);
  }
  const failed = gates.filter(({ size, limit }) => size > limit).length;
  return { passed: gates.length - failed, failed };
}

/** A journey that another one beside it has held up may show alone that it can do it; which ones is told. */
async function runJourneys(): Promise<Count> {
  const together = await journeys([], 3000);
  // Without a report it broke off, and nobody knows which are left.
  const isBroken = together.passed === 0 || together.failed > mostAgain;
  if (together.failed === 0 || isBroken) return together;
  process.stdout.write(`\nOnce more, one after the other: the ${together.failed} that failed\n\n`);
  const alone = await journeys(['--last-failed', '--workers=1'], 1200);
  return { passed: together.passed + alone.passed, failed: alone.failed };
}

/** More than that have not failed for want of time. */
const mostAgain = 8;

function journeys(options: readonly string[], seconds: number): Promise<Count> {
  const browser = ensureBrowser();
  return withReport(async (file) => {
    const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    return countJourneys(file, await runTool('playwright', ['test', ...options], seconds, env));
  });
}

function asCount(good: boolean): Count {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
