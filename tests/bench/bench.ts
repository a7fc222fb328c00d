import path from 'node:path';
import { parseArgs } from 'node:util';

import { root } from '../../sync-server/setup/root.ts';
import { type BenchBrowser, openBenchBrowser } from './bench-browser.ts';
import { benchPeers } from './beside-peers.ts';
import { benchColdStart } from './cold-start.ts';
import { benchDrain } from './draining.ts';
import { benchWays } from './finding-ways.ts';
import { benchFirstSync } from './first-sync.ts';
import { isOk, type Line } from './line.ts';
import { describeMachine, loadNow } from './machine.ts';
import { benchPlan } from './moving-plan.ts';
import { benchStreams } from './open-streams.ts';
import { reportAsTable, writeReport } from './report.ts';
import { benchSaving } from './saving.ts';
import { benchSealing } from './sealing.ts';
import { benchSearch } from './searching.ts';
import { benchCost } from './server-cost.ts';
import { benchServing } from './serving.ts';
import { benchSizes } from './sizes.ts';
import { benchPostgres } from './writing-postgres.ts';

type Part = (browser: BenchBrowser, rounds: number) => Promise<readonly Line[]>;

const parts: Readonly<Record<string, Part>> = {
  sizes: () => Promise.resolve(benchSizes()),
  'cold-start': benchColdStart,
  saving: benchSaving,
  sealing: benchSealing,
  'first-sync': benchFirstSync,
  search: benchSearch,
  way: benchWays,
  plan: benchPlan,
  server: (_browser, rounds) => benchServing(rounds),
  peers: (_browser, rounds) => benchPeers(rounds),
  postgres: (_browser, rounds) => benchPostgres(rounds),
  cost: (_browser, rounds) => benchCost(rounds),
  streams: (_browser, rounds) => benchStreams(rounds),
  drain: benchDrain,
};

const rounds = { usual: 9, quick: 3 };

const help = `Measures Usher against its bars, in a real browser with the real server.

  npm run bench                       everything, ${rounds.usual} rounds, some minutes
  npm run bench -- --quick            fewer rounds (${rounds.quick})
  npm run bench -- --only NAME        one part, may be repeated: ${Object.keys(parts).join(', ')}
  npm run bench -- --json FILE        where the figures go (.cache/bench.json)

The peers are installed from the npm registry into a folder that goes again; streams need 10,200 open
files (ulimit -n), or fewer are opened. Times swing with whatever else the machine does; judge by the
ratios. Ends with 1 if a bar is missed or a part could not be measured.
`;

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'string', default: path.join(root, '.cache', 'bench.json') },
    help: { type: 'boolean', default: false },
  },
});
const unknown = asked.only.filter((name) => !(name in parts));

if (asked.help || unknown.length > 0) {
  for (const name of unknown) process.stderr.write(`There is no part ${name}.\n\n`);
  process.stdout.write(help);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  process.exitCode = (await bench()) ? 0 : 1;
}

async function bench(): Promise<boolean> {
  const loadBefore = loadNow();
  const browser = await openBenchBrowser();
  const measured: Record<string, readonly Line[]> = {};
  let isWhole = true;
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (asked.only.length > 0 && !asked.only.includes(name)) continue;
      process.stdout.write(`measuring ${name} …\n`);
      try {
        measured[name] = await measure(browser, asked.quick ? rounds.quick : rounds.usual);
      } catch (error) {
        // What the other parts have found out is not lost for it; peers, for one, need a network.
        process.stderr.write(`${name} could not be measured: ${String(error)}\n`);
        isWhole = false;
      }
    }
  } finally {
    await browser.close();
  }
  const report = {
    command: ['npm run bench --', ...process.argv.slice(2)].join(' '),
    takenAt: new Date().toISOString(),
    machine: describeMachine(browser.version, loadBefore),
    parts: measured,
  };
  writeReport(report, asked.json);
  process.stdout.write(`\n${reportAsTable(report)}`);
  return isWhole && Object.values(measured).flat().every(isOk);
}
