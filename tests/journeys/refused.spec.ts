import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { say } from './support/say.ts';

test('a visit damaged on its way is shown to the porter as refused, and all others get through', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const context = porter.page.context();
  await context.setOffline(true);
  const served: string[] = [];
  for (const tile of [0, 1, 2]) {
    await porter.servesByTile(porter.tiles().nth(tile));
    served.push(porter.visitId());
    await porter.nextVisitor();
  }
  const [, damaged = ''] = served;

  // Something between phone and server alters the words of one visit.
  await context.route('**/api/sync/visits/push', async (route) => {
    const rows = route.request().postDataJSON() as {
      newDocumentState: { id: string; contentHash: string };
    }[];
    const postData = rows.map((row) =>
      row.newDocumentState.id === damaged
        ? { ...row, newDocumentState: { ...row.newDocumentState, contentHash: '0'.repeat(64) } }
        : row,
    );
    await route.continue({ postData });
  });
  await context.setOffline(false);
  await porter.showsUnsent(1);
  expect((await office.visits()).map(({ id }) => id).toSorted()).toEqual(
    served.filter((id) => id !== damaged).toSorted(),
  );

  await test.step('the page of what is unsent names it and leads to it', async () => {
    await porter.tap(porter.page.locator('a[href="/unsent"]'));
    const { page } = porter;
    await expect(page.getByRole('heading', { name: say('refusedTitle') })).toBeVisible();
    await expect(page.getByText(say('refusalHashMismatch'))).toBeVisible();
    const [copy] = await porter.unsentCopy();
    expect(copy?.id).toBe(damaged);
    await porter.tap(page.getByRole('link').filter({ hasText: say('refusalHashMismatch') }));
    await porter.seesFarewell();
    expect(porter.visitId()).toBe(damaged);
  });

  await test.step('once the line is sound, the next act on it brings it through', async () => {
    await context.unroute('**/api/sync/visits/push');
    await porter.tapButton(say('anythingElse'));
    await porter.isUpToDate();
    const stored = (await office.visits()).find(({ id }) => id === damaged);
    expect(stored?.acts.at(-1)?.kind).toBe('reopened');
  });
});
