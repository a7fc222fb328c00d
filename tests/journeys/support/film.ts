import { appendFileSync, writeFileSync } from 'node:fs';

import { type Browser, chromium, type Locator } from '@playwright/test';

import { browserFlags, findBrowser } from '../../support/browser.ts';

/** Pictures of the film that show one picture of the screen, at the camera's 30 a second. */
const repeated = 5;

/** Side of the pictures: Chromium's feigned camera garbles those whose width is no multiple of 32. */
const side = 384;

/**
 * Films the code that moves on a phone's screen into a file that a browser takes for its camera: one JPEG
 * after the other. The film runs in a loop.
 *
 * @param code what is filmed; the camera also sees a little of what is around it
 * @param codes how many different ones the film holds
 */
export async function film(code: Locator, file: string, codes: number): Promise<void> {
  const box = await code.boundingBox();
  if (!box) throw new Error('There is nothing to film.');
  const page = code.page();
  const x = Math.max(0, Math.floor(box.x + (box.width - side) / 2));
  const y = Math.max(0, Math.floor(box.y + (box.height - side) / 2));
  const clip = { x, y, width: side, height: side };
  writeFileSync(file, '');
  let before: Buffer = Buffer.alloc(0);
  for (let taken = 0; taken < codes;) {
    const picture = await page.screenshot({ type: 'jpeg', quality: 70, clip, animations: 'allow' });
    if (picture.equals(before)) continue;
    for (let again = 0; again < repeated; again += 1) appendFileSync(file, picture);
    before = picture;
    taken += 1;
  }
}

/** A browser whose camera sees a film, without asking the person. */
export async function browserWithCamera(file: string): Promise<Browser> {
  return launch('--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${file}`);
}

/** A browser with a camera, whose person says no when asked for it. */
export async function browserWithoutLeave(): Promise<Browser> {
  return launch('--use-fake-ui-for-media-stream=deny');
}

async function launch(...flags: readonly string[]): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    args: [...browserFlags, '--use-fake-device-for-media-stream', ...flags],
    ...(executablePath !== undefined && { executablePath }),
  });
}
