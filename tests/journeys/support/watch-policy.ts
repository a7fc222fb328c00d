import { type BrowserContext, expect } from '@playwright/test';

const complaints = /Content Security Policy|requires 'Trusted/;

const broken: string[] = [];

/** Listens for whatever the browser refuses our own pages because of their policy. */
export function watchPolicy(context: BrowserContext): void {
  context.on('console', (message) => {
    if (complaints.test(message.text())) broken.push(message.text());
  });
}

/** What was refused since this was last asked. */
export function refusedByPolicy(): readonly string[] {
  return broken.splice(0);
}

/** No page of the test tried what its policy forbids. */
export function expectPolicyKept(): void {
  expect(refusedByPolicy(), 'refused by the content policy').toEqual([]);
}
