import type { BenchBrowser } from './bench-browser.ts';
import { scriptPages } from './bench-pages.ts';
import { startLargeHouse } from './large-house.ts';
import { heldAgainst, type Line, told } from './line.ts';
import type { Sealing } from './pages/sealing-page.ts';

declare const measureSealing: (visits: number, rounds: number) => Promise<Sealing>;

/** How many visits a phone has on which the pages of the log are measured. */
const visits = 10_000;

/** What sealing costs: the same work on the same log, sealed and in the clear, in turns. */
export async function benchSealing(
  browser: BenchBrowser,
  rounds: number,
): Promise<readonly Line[]> {
  const pages = await scriptPages('sealing-page.ts');
  const server = await startLargeHouse(pages.dir);
  try {
    const page = await browser.open();
    await page.goto(server.url);
    const {
      insert,
      page: log,
      all,
      bulk,
    } = await page.evaluate((given) => measureSealing(given.visits, given.rounds), {
      visits,
      rounds: rounds * 4,
    });
    await page.close();
    return [
      heldAgainst('insert a visit ÷ in the clear', insert.sealed, insert.clear, 1.5),
      heldAgainst('sorted page, 50 of 10,000 ÷ in the clear', log.sealed, log.clear, 4),
      heldAgainst('500 of 10,000 by status ÷ in the clear', all.sealed, all.clear),
      heldAgainst('insert 100 visits ÷ in the clear', bulk.sealed, bulk.clear, 1.5),
      told('insert a visit, in the clear', insert.clear),
      told('sorted page, in the clear', log.clear),
    ];
  } finally {
    await server.stop();
    pages.remove();
  }
}
