import { describe, expect, test } from 'vitest';

import { serve } from './support/serving.ts';

interface Operation {
  readonly summary?: string;
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly schema: object;
  }[];
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

async function apiDocs(): Promise<Document> {
  const { url } = await serve();
  return (await (await fetch(`${url}/api/docs/json`)).json()) as Document;
}

describe('the description of the interface', () => {
  test('lists every route', async () => {
    const { paths } = await apiDocs();
    const routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(routes.toSorted()).toEqual([
      'delete /api/closed-app',
      'delete /api/phones/{device}',
      'delete /api/session',
      'delete /api/session/passkeys/{id}',
      'get /api/accounts',
      'get /api/accounts/first',
      'get /api/certificates',
      'get /api/closed-app',
      'get /api/devices',
      'get /api/phones',
      'get /api/phones/mine',
      'get /api/session',
      'get /api/session/passkeys',
      'get /api/sync/live',
      'get /api/sync/{collection}/pull',
      'get /healthz',
      'get /metrics',
      'get /readyz',
      'patch /api/accounts/{person}',
      'patch /api/phones/{device}',
      'post /api/accounts',
      'post /api/accounts/first',
      'post /api/accounts/{person}/password',
      'post /api/certificates',
      'post /api/phones',
      'post /api/phones/codes',
      'post /api/presence',
      'post /api/session',
      'post /api/session/passkey',
      'post /api/session/passkey/options',
      'post /api/session/passkeys',
      'post /api/session/passkeys/options',
      'post /api/session/password',
      'post /api/session/resume',
      'post /api/sync/{collection}/push',
      'post /api/views',
      'put /api/closed-app',
      'put /api/device',
    ]);
  });

  test('is an OpenAPI document in which every route says what it does and answers', async () => {
    const { openapi, info, paths } = await apiDocs();
    expect(openapi).toBe('3.1.0');
    expect(info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    for (const [path, operations] of Object.entries(paths))
      for (const operation of Object.values(operations)) {
        expect(operation.summary).toMatch(/^[A-Z].*\.$/);
        const answers = Object.entries(operation.responses ?? {});
        expect(answers.some(([status]) => status.startsWith('2'))).toBe(true);
        for (const [status, answer] of answers) {
          expect(status).toMatch(/^[2-5]\d\d$/);
          expect(answer.description).toEqual(expect.any(String));
        }
        const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(named.map(({ name }) => name)).toEqual(inPath);
      }
  });

  test('refers to nothing that is not in it', async () => {
    expect(JSON.stringify(await apiDocs())).not.toContain('$ref');
  });

  test('can be read as a page, which no foreign script can enter', async () => {
    const { url } = await serve();
    const page = await fetch(`${url}/api/docs/static/index.html`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch("script-src 'self';");
  });
});
