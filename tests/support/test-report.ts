import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Lends a file for a tool's report, and takes it away again. */
export async function withReport<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-report-'));
  try {
    return await work(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts Vitest's tests; a file that could not be run counts as one that failed. */
export function countUnitTests(file: string, endedWell: boolean): Count {
  const report = read(file) as
    | {
        readonly numPassedTests: number;
        readonly numFailedTests: number;
        readonly testResults: readonly {
          readonly status: string;
          readonly assertionResults: readonly { readonly status: string }[];
        }[];
      }
    | undefined;
  const broken = report?.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return honest(
    report?.numPassedTests ?? 0,
    (report?.numFailedTests ?? 0) + (broken?.length ?? 0),
    endedWell,
  );
}

/** Counts Playwright's tests; one that passed only when repeated counts as failed. */
export function countJourneys(file: string, endedWell: boolean): Count {
  const stats = (
    read(file) as
      | { readonly stats: { readonly expected: number; unexpected: number; flaky: number } }
      | undefined
  )?.stats;
  return honest(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), endedWell);
}

// A tool that ended badly has failed, whatever its report says or leaves out.
function honest(passed: number, failed: number, endedWell: boolean): Count {
  return { passed, failed: endedWell ? failed : Math.max(1, failed) };
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
