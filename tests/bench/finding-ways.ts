import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { compilePremises } from '#domain/way/compile-premises.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';

import type { BenchBrowser } from './bench-browser.ts';
import { scriptPages } from './bench-pages.ts';
import { startLargeHouse } from './large-house.ts';
import { type Line, told } from './line.ts';
import type { Ways } from './pages/way-page.ts';
import { quantile } from './summary.ts';

declare const measureWays: (asked: number) => Promise<Ways>;

const asked = 200;
/** In milliseconds at a processor four times slower. */
const houses = [
  { rooms: 400, bars: { network: 1500, start: 200, ways: 50 } },
  { rooms: 5000, bars: { ways: 150 } },
] as const;

/**
 * The plan made ready and ways found in it. Browsers slow down pages on request and no workers, so the
 * page itself does what the worker does in the app.
 */
export async function benchWays(browser: BenchBrowser, rounds: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const pages = await scriptPages('way-page.ts');
  for (const { rooms, bars } of houses) {
    const { premises } = compilePremises(readBuildingTexts(aLargeBuilding(rooms), () => {}));
    writeFileSync(path.join(pages.dir, 'premises.json'), JSON.stringify(premises));
    const server = await startLargeHouse(pages.dir);
    const page = await browser.open(4);
    await page.goto(server.url);
    const measured: Ways[] = [];
    for (let round = 0; round < Math.min(rounds, 3); round += 1)
      measured.push(await page.evaluate((ways) => measureWays(ways), asked));
    await page.close();
    await server.stop();
    const of = `${rooms} rooms, 4× slower`;
    const limits: { readonly network?: number; readonly start?: number; readonly ways: number } =
      bars;
    lines.push(
      told(
        `network of walks, ${of}`,
        measured.map(({ network }) => network),
        limits.network,
      ),
      told(
        `first way, network and all, ${of}`,
        measured.map(({ start }) => start),
        limits.start,
      ),
      told(
        `way and its steps, p95, ${of}`,
        measured.map(({ ways }) => quantile(ways, 0.95)),
        limits.ways,
      ),
    );
  }
  pages.remove();
  return lines;
}

const roomsInWing = 40;
const wingsOnFloor = 5;

/** A corridor text with wings of forty rooms left and right of a hall, floor upon floor. */
export function aLargeBuilding(rooms: number): string {
  const wings = Math.ceil(rooms / roomsInWing);
  const floors = Math.ceil(wings / wingsOnFloor);
  const text = ['BUILDING A'];
  for (let floor = 0; floor < floors; floor += 1) {
    const ids = Array.from(
      { length: Math.min(wingsOnFloor, wings - floor * wingsOnFloor) },
      (_, wing) => `K${wing}`,
    );
    const doors = ids.map((id) => `- 34m | >${id}`).join(' | ');
    text.push(`FLOOR ${floor}`, 'CORRIDOR A', `  L: stairs S1 | lift W | ${doors} | stairs S2`);
    if (floor === 0) text.push('  start: entrance W1 (main)');
    for (const [wing, id] of ids.entries()) {
      const first = (floor * wingsOnFloor + wing) * roomsInWing + 1;
      const middle = first + roomsInWing / 2;
      text.push(`CORRIDOR ${id}`, `  L: ${first}-${middle - 1}`);
      text.push(`  R: ${middle}-${first + roomsInWing - 1}`);
    }
  }
  return text.join('\n');
}
