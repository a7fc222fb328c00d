import { parseArgs } from 'node:util';

import { planOf } from './plan.ts';
import { runSeed, tellEvent, usualSize } from './run-seed.ts';

const help = `Simulates days of a house with many phones, and looks for whatever gets lost.

  npm run soak                        the days of one seed, drawn by chance
  npm run soak -- --seed N            the days of this seed
  npm run soak -- --seed N --minutes M
                                      this seed and the next ones, until M minutes are over
  npm run soak -- --phones P --days D --events E
                                      as many phones (${usualSize.phones}), days (${usualSize.days}), events a day (${usualSize.eventsADay})
  npm run soak -- --seed N --plan     only tells what would happen
  npm run soak -- --quiet             tells of each seed in one line

Phones are processes with the app's own store and sync, the server is the real one; people, networks,
clocks, kills, upgrades, backups and restores follow the seed. The same seed plans the same days; how
they interleave is the machine's. Ends with 1 if anything was lost, altered, doubled or untruly told.
`;

const options = {
  seed: { type: 'string' },
  minutes: { type: 'string', default: '0' },
  phones: { type: 'string', default: String(usualSize.phones) },
  days: { type: 'string', default: String(usualSize.days) },
  events: { type: 'string', default: String(usualSize.eventsADay) },
  plan: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

// So that the server and the folder go too.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
process.exitCode = await run();

async function run(): Promise<number> {
  const asked = readArguments();
  if (typeof asked === 'string') {
    process.stdout.write(asked);
    return asked === help ? 0 : 2;
  }
  const { size, isPlanOnly, isQuiet, minutes } = asked;
  if (isPlanOnly) {
    for (const [day, events] of planOf(asked.seed, size).entries())
      for (const event of events) console.log(tellEvent(day, event));
    return 0;
  }
  const endAtMs = performance.now() + minutes * 60_000;
  let { seed } = asked;
  do {
    console.log(`seed ${seed}: ${size.phones} phones, ${size.days} days`);
    const lines: string[] = [];
    const { findings, acts, seconds } = await runSeed(seed, size, (line) => {
      lines.push(line);
      if (!isQuiet) console.log(`  ${line}`);
    });
    if (findings.length > 0) {
      console.log(`seed ${seed} FAILED after "${lines.at(-1)}":`);
      for (const finding of findings) console.log(`  ${finding}`);
      return 1;
    }
    console.log(`seed ${seed}: all alike, ${acts} acts, ${seconds.toFixed(0)} s`);
    seed += 1;
  } while (performance.now() < endAtMs);
  return 0;
}

function readArguments() {
  try {
    const { values } = parseArgs({ options });
    if (values.help) return help;
    const numbers = {
      seed: Number(values.seed ?? Math.floor(Math.random() * 1e6)),
      minutes: Number(values.minutes),
      phones: Number(values.phones),
      days: Number(values.days),
      eventsADay: Number(values.events),
    };
    const odd = Object.values(numbers).some((value) => !Number.isFinite(value) || value < 0);
    if (odd || numbers.phones < 1) return `A number was expected.\n\n${help}`;
    const { seed, minutes, ...size } = numbers;
    return { seed, minutes, size, isPlanOnly: values.plan, isQuiet: values.quiet };
  } catch (error) {
    return `${(error as Error).message}\n\n${help}`;
  }
}
