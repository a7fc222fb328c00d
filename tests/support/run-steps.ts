import { type Step, steps } from './steps.ts';
import type { Count } from './test-report.ts';

// `npm test` runs every step, `npm test -- lint unit` those two.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => steps.every((step) => step.name !== name));
if (unknown.length > 0) {
  const known = steps.map((step) => step.name).join(', ');
  process.stderr.write(`There is no step ${unknown.join(', ')}. The steps are: ${known}.\n`);
  process.exit(2);
}

const chosen = steps.filter((step) => wanted.length === 0 || wanted.includes(step.name));
let passed = 0;
let failed = 0;
for (const step of chosen) {
  const count = await runStep(step);
  passed += count.passed;
  failed += count.failed;
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

// It goes on after a failed step, so that all faults are seen at once.
async function runStep(step: Step): Promise<Count> {
  process.stdout.write(`\n━━ ${step.name}: ${step.heading}\n`);
  const startedAt = performance.now();
  const count = await Promise.resolve()
    .then(step.run)
    .catch((error: unknown) => {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return { passed: 0, failed: 1 };
    });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${count.failed === 0 ? '✓' : '✗ FAILED'} ${step.name}, ${seconds} s\n`);
  return count;
}
