import type { BenchBrowser } from './bench-browser.ts';
import { scriptPages } from './bench-pages.ts';
import { giveSession } from './give-session.ts';
import { benchHolder, startLargeHouse } from './large-house.ts';
import { heldAgainst, type Line, told } from './line.ts';
import type { MayComeIn } from './pages/let-me-in.ts';
import type { Savings } from './pages/saving-page.ts';

declare const measureSaving: (
  mayComeIn: MayComeIn,
  rounds: number,
  unmeasured: number,
) => Promise<Savings>;

/** What saving one tap costs on top of writing its document: hash, merge, indexes, revision. */
export async function benchSaving(browser: BenchBrowser, rounds: number): Promise<readonly Line[]> {
  const pages = await scriptPages('saving-page.ts');
  const server = await startLargeHouse(pages.dir);
  try {
    const page = await browser.open();
    const mayComeIn = await giveSession(page, server.url);
    await page.goto(server.url);
    await page.evaluate(
      (held) => localStorage.setItem('usher.holder', JSON.stringify(held)),
      benchHolder,
    );
    const given = { mayComeIn, rounds: rounds * 10, unmeasured: 10 };
    const { opened, added, raw, relaxed } = await page.evaluate(
      (each) => measureSaving(each.mayComeIn, each.rounds, each.unmeasured),
      given,
    );
    await page.close();
    return [
      heldAgainst('open a visit ÷ raw strict put of it', opened, raw, 4),
      heldAgainst('add an act ÷ raw strict put of the visit', added, raw, 4),
      told('raw put, durability strict', raw),
      heldAgainst('raw put, durability relaxed ÷ strict', relaxed, raw),
    ];
  } finally {
    await server.stop();
    pages.remove();
  }
}
