import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, onTestFinished, test } from 'vitest';

import { auditDependencies } from '../support/audit.ts';

/** A registry that answers every question about vulnerabilities with this. */
async function aRegistry(status: number, advisories: object): Promise<string> {
  const registry = createServer((request, answer) => {
    request.resume();
    const isAsked = request.url?.includes('/security/') === true;
    answer.writeHead(isAsked ? status : 404, { 'content-type': 'application/json' });
    answer.end(JSON.stringify(isAsked ? advisories : {}));
  });
  registry.listen(0, '127.0.0.1');
  await once(registry, 'listening');
  onTestFinished(() => {
    registry.closeAllConnections();
    registry.close();
  });
  return `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
}

describe('what is known of the packages that run', () => {
  test('is told where the registry knows of a fault', async () => {
    const fault = { id: 1, url: 'x', title: 'x', severity: 'high', vulnerable_versions: '*' };
    const registry = await aRegistry(200, { uqr: [fault] });
    const audit = await auditDependencies(registry);
    expect(audit).toEqual({ kind: 'vulnerable', packages: ['uqr: high'] });
  });

  test('is nothing where it knows of none', async () => {
    expect(await auditDependencies(await aRegistry(200, {}))).toEqual({ kind: 'clean' });
  });

  test('is unknown, and no fault of ours, where it does not answer', async () => {
    const refused = await auditDependencies(await aRegistry(405, {}));
    expect(refused.kind).toBe('not-asked');
    const nobody = await auditDependencies('http://127.0.0.1:1/');
    expect(nobody.kind).toBe('not-asked');
  });
});
