import { execFile } from 'node:child_process';

import { root } from '../../sync-server/setup/root.ts';

/** What the registry knows against the packages that run. */
export type Audit =
  | { readonly kind: 'clean' }
  | { readonly kind: 'vulnerable'; readonly packages: readonly string[] }
  /** The registry does not answer such questions, or cannot be reached. */
  | { readonly kind: 'not-asked'; readonly why: string };

interface Report {
  readonly auditReportVersion?: number;
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

const patienceMs = 30_000;

/** Asks the registry about the production tree; never waits for it longer than half a minute. */
export async function auditDependencies(registry?: string): Promise<Audit> {
  const { report, failure } = await askNpm(registry);
  if (report?.auditReportVersion === undefined)
    return { kind: 'not-asked', why: report?.message ?? failure };
  const found = Object.entries(report.vulnerabilities ?? {});
  if (found.length === 0) return { kind: 'clean' };
  const packages = found.map(([name, { severity }]) => `${name}: ${severity}`);
  return { kind: 'vulnerable', packages };
}

function askNpm(
  registry: string | undefined,
): Promise<{ readonly report: Report | undefined; readonly failure: string }> {
  const elsewhere = registry === undefined ? [] : [`--registry=${registry}`];
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', ...elsewhere];
  return new Promise((resolve) => {
    // npm ends with a failure also where it has found something, so what it says is what counts.
    execFile('npm', args, { cwd: root, timeout: patienceMs }, (error, said) =>
      resolve({ report: readReport(said), failure: error?.message ?? 'no report came' }),
    );
  });
}

function readReport(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined;
  }
}
