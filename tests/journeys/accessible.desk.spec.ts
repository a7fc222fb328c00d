import { seeEveryScreen } from './support/every-screen.ts';
import { test } from './support/journey.ts';
import { expectNothing, faultsOf, withLargestText } from './support/look-closely.ts';

test('a supervisor with weak eyes has no fault on any screen at a desk, light or dark, with the largest text', async ({
  office,
  supervisor,
}) => {
  test.setTimeout(240_000);
  await seeEveryScreen(supervisor, office.url, async (screen) => {
    await withLargestText(supervisor.page, async () => {
      expectNothing(screen, await faultsOf(supervisor.page));
    });
  });
});
