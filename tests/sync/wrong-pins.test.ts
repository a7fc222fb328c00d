import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { aPage, freshPhone, jan, maria, share } from './support/locked-phone.ts';

beforeEach(freshPhone);

/** Puts the device's clock forward until the test ends. */
function putClockForward(ms: number): void {
  const now = Date.now;
  Date.now = () => now() + ms;
  onTestFinished(() => {
    Date.now = now;
  });
}

describe('wrong PINs', () => {
  test('slow down from the third on, also after a restart and by the clock that cannot be set', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    for (const attemptsLeft of [9, 8])
      expect(await page.unlock('maria-kot', '111111')).toEqual({
        kind: 'wrong-pin',
        attemptsLeft,
        waitMs: 0,
      });
    expect(await page.unlock('maria-kot', '111111')).toEqual({
      kind: 'wrong-pin',
      attemptsLeft: 7,
      waitMs: 5000,
    });
    expect(await page.unlock('maria-kot', '482913')).toMatchObject({ kind: 'wait' });
    const later = await aPage();
    expect(await later.unlock('maria-kot', '482913')).toMatchObject({ kind: 'wait' });
    expect(await later.peopleOnPhone()).toMatchObject([{ standing: { kind: 'wait' } }]);
    putClockForward(60_000);
    expect(await page.unlock('maria-kot', '482913')).toMatchObject({ kind: 'wait' });
    expect(await later.unlock('maria-kot', '482913')).toMatchObject({ kind: 'unlocked' });
    const settled = await aPage();
    expect(await settled.unlock('maria-kot', '111111')).toMatchObject({ attemptsLeft: 9 });
  });

  test('lock after ten; only the password brings the share back, and the right PIN the data', async () => {
    const { mostAttempts } = await import('../../src/store/access/attempts.ts');
    await (await aPage()).createAccess(maria());
    let forwardMs = 0;
    for (let wrong = 1; wrong < mostAttempts; wrong += 1) {
      const page = await aPage();
      expect(await page.unlock('maria-kot', '111111')).toMatchObject({
        attemptsLeft: mostAttempts - wrong,
      });
      forwardMs += 3_600_000;
      putClockForward(forwardMs);
    }
    const page = await aPage();
    const locked = { kind: 'password-needed', because: 'wrong-pins' };
    expect(await page.unlock('maria-kot', '111111')).toEqual(locked);
    expect(await page.unlock('maria-kot', '482913')).toEqual(locked);
    expect((await page.readAccess()).people[0]?.share).toBeUndefined();
    const renewal = { person: 'maria-kot', share, offlineDays: 7, resume: null };
    await page.renewAccess(renewal);
    expect(await page.unlock('maria-kot', '482913')).toEqual(locked);
    await page.renewAccess({ ...renewal, resume: 'bmV3' });
    expect(await page.unlock('maria-kot', '482913')).toEqual({ kind: 'unlocked', resume: 'bmV3' });
    expect(await (await aPage()).unlock('maria-kot', '482913')).toEqual({
      kind: 'unlocked',
      resume: 'bmV3',
    });
  });

  test('of one person do not keep another waiting', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await page.createAccess(jan);
    for (let wrong = 0; wrong < 3; wrong += 1) await page.unlock('maria-kot', '111111');
    expect(await page.unlock('jan-kos', '700700')).toMatchObject({ kind: 'unlocked' });
  });
});

describe('a phone that was too long without a connection', () => {
  test('opens to nobody until the server has spoken, also where the clock was put back', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    putClockForward(8 * 86_400_000);
    localStorage.clear();
    const late = await aPage();
    const tooLong = { kind: 'password-needed', because: 'too-long-offline' };
    expect(await late.unlock('maria-kot', '482913')).toEqual(tooLong);
    putClockForward(0);
    localStorage.clear();
    const back = await aPage();
    expect(await back.unlock('maria-kot', '482913')).toEqual(tooLong);
    expect((await back.readAccess()).people[0]?.share).toBeUndefined();
    await back.renewAccess({ person: 'maria-kot', share, offlineDays: 7, resume: null });
    expect(await back.unlock('maria-kot', '482913')).toMatchObject({ kind: 'unlocked' });
  });
});
