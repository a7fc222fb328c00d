import type { BenchBrowser } from './bench-browser.ts';
import { scriptPages } from './bench-pages.ts';
import { startLargeHouse } from './large-house.ts';
import { type Line, told } from './line.ts';
import type { PlanTimes } from './pages/plan-page.tsx';
import { quantile } from './summary.ts';

declare const measurePlan: () => Promise<PlanTimes>;

/** What a browser calls a long task, in milliseconds. */
const longTask = 50;

/** The plan of a floor with 400 rooms: drawn, and moved by a finger. */
export async function benchPlan(browser: BenchBrowser, rounds: number): Promise<readonly Line[]> {
  const pages = await scriptPages('plan-page.tsx');
  const server = await startLargeHouse(pages.dir);
  const lines: Line[] = [];
  for (const slowing of [1, 4]) {
    const times: PlanTimes[] = [];
    for (let round = 0; round < Math.min(rounds, 5); round += 1) {
      const page = await browser.open(slowing);
      await page.goto(server.url);
      times.push(await page.evaluate(() => measurePlan()));
      await page.close();
    }
    const at = `at ${slowing}×`;
    lines.push(
      told(
        `plan of 400 rooms, p95 of a frame while it is moved ${at}`,
        times.map(({ frames }) => quantile(frames, 0.95)),
        longTask,
      ),
      told(
        `plan of 400 rooms drawn ${at}`,
        times.map(({ draw }) => draw),
      ),
    );
  }
  await server.stop();
  pages.remove();
  return lines;
}
