import { parseArgs } from 'node:util';

import { runSeeds, usualRequests } from './run-seeds.ts';

const help = `Sends all kinds of requests to the real server, drawn from its own description, and looks for faults.

  npm run fuzz                        a minute, from a seed drawn by chance
  npm run fuzz -- --seed N            this seed and the next ones, until the time is over
  npm run fuzz -- --minutes M         as many minutes (1)
  npm run fuzz -- --requests R        as many requests for each seed (${usualRequests}), each seed in a house of its own
  npm run fuzz -- --postgres          on PostgreSQL instead of the embedded store
  npm run fuzz -- --seed N --path P   only what a fault has named

Ends with 1 if an answer failed, came late, was not as described or told too much, if the log tells of
visitors, or if anything that was taken is lost.
`;

const options = {
  seed: { type: 'string' },
  minutes: { type: 'string', default: '1' },
  requests: { type: 'string', default: String(usualRequests) },
  path: { type: 'string' },
  postgres: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

// So that the server and the folder go too.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
const asked = readArguments();
if (typeof asked === 'string') {
  process.stdout.write(asked);
  process.exitCode = asked === help ? 0 : 2;
} else {
  process.exitCode = (await runSeeds(asked, (line) => console.log(line))) ? 0 : 1;
}

function readArguments() {
  try {
    const { values } = parseArgs({ options });
    if (values.help) return help;
    const numbers = {
      seed: Number(values.seed ?? Math.floor(Math.random() * 1e6)),
      minutes: Number(values.minutes),
      requests: Number(values.requests),
    };
    const odd = Object.values(numbers).some((value) => !Number.isFinite(value) || value < 0);
    if (odd) return `A number was expected.\n\n${help}`;
    return { ...numbers, path: values.path, isOnPostgres: values.postgres };
  } catch (error) {
    return `${(error as Error).message}\n\n${help}`;
  }
}
