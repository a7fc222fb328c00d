import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

import { aPage, freshPhone, jan, maria, share } from './support/locked-phone.ts';

beforeEach(freshPhone);

/** As browsers do it: no record is taken, not even in another's place, but each may be deleted. */
function fillDisk(): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(
    this: IDBObjectStore,
  ) {
    const { transaction } = this as unknown as {
      transaction: { _abort: (name: string) => void };
    };
    queueMicrotask(() => transaction._abort('QuotaExceededError'));
    return {} as IDBRequest<IDBValidKey>;
  });
  const empty = () => spy.mockRestore();
  onTestFinished(empty);
  return empty;
}

/** A page that was loaded long enough ago for every wait to be over, by both of its clocks. */
async function aPageLater() {
  const now = Date.now() + 7_200_000;
  const running = performance.now() + 7_200_000;
  vi.spyOn(Date, 'now').mockReturnValue(now);
  vi.spyOn(performance, 'now').mockReturnValue(running);
  onTestFinished(() => void vi.restoreAllMocks());
  return aPage();
}

describe('on a phone whose disk is full', () => {
  test('the right PIN unlocks, again and again, and takes back the wrong ones', async () => {
    await (await aPage()).createAccess(maria());
    fillDisk();
    for (let time = 0; time < 12; time += 1) {
      const page = await aPage();
      expect(await page.unlock('maria-kot', '111111')).toMatchObject({ attemptsLeft: 9 });
      expect(await page.unlock('maria-kot', '482913')).toMatchObject({ kind: 'unlocked' });
    }
  });

  test('ten wrong PINs are all there are, before and after loading anew, beside those written down', async () => {
    const before = await aPage();
    await before.createAccess(maria());
    for (const attemptsLeft of [9, 8])
      expect(await before.unlock('maria-kot', '111111')).toMatchObject({ attemptsLeft });
    const giveRoomBack = fillDisk();
    for (let left = 7; left > 0; left -= 1) {
      const page = await aPageLater();
      expect(await page.unlock('maria-kot', '111111')).toMatchObject({ attemptsLeft: left });
    }
    const locked = { kind: 'password-needed', because: 'wrong-pins' };
    const last = await aPageLater();
    expect(await last.unlock('maria-kot', '111111')).toEqual(locked);
    const after = await aPageLater();
    expect(await after.unlock('maria-kot', '482913')).toEqual(locked);
    expect(await after.peopleOnPhone()).toMatchObject([
      { standing: { kind: 'password', because: 'wrong-pins' } },
    ]);
    giveRoomBack();
    expect(await (await aPageLater()).unlock('maria-kot', '482913')).toEqual(locked);
    expect((await after.readAccess()).people[0]?.share).toBeUndefined();
    await after.renewAccess({ person: 'maria-kot', share, offlineDays: 7, resume: 'bmV3' });
    expect(await after.unlock('maria-kot', '482913')).toEqual({ kind: 'unlocked', resume: 'bmV3' });
    expect(await after.unlock('maria-kot', '111111')).toMatchObject({ attemptsLeft: 9 });
  });

  test('wrong PINs slow down, also after loading anew', async () => {
    await (await aPage()).createAccess(maria());
    fillDisk();
    vi.spyOn(performance, 'now').mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const page = await aPage();
    for (let wrong = 0; wrong < 3; wrong += 1) await page.unlock('maria-kot', '111111');
    expect(await page.unlock('maria-kot', '482913')).toMatchObject({ kind: 'wait' });
    const later = await aPage();
    expect(await later.unlock('maria-kot', '482913')).toMatchObject({ kind: 'wait', waitMs: 5000 });
    vi.spyOn(performance, 'now').mockReturnValue(5001);
    expect(await later.unlock('maria-kot', '482913')).toMatchObject({ kind: 'unlocked' });
  });

  test('what was counted there goes on counting once there is room, for that person only', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await page.createAccess(jan);
    const giveRoomBack = fillDisk();
    for (let wrong = 0; wrong < 2; wrong += 1) await page.unlock('maria-kot', '111111');
    giveRoomBack();
    expect(await page.unlock('maria-kot', '111111')).toMatchObject({ attemptsLeft: 7 });
    expect(await page.unlock('jan-kos', '111111')).toMatchObject({ attemptsLeft: 9 });
    expect(
      (await page.readAccess()).people.find(({ person }) => person === 'maria-kot')?.wrong,
    ).toBe(3);
  });

  test('an attempt that cannot even be counted so is not made', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    const marksSpent = Array.from({ length: 59 }, (_, index) => index).flatMap((number) => [
      ['maria-kot', 'tried', number] as const,
      ['maria-kot', 'right', number] as const,
    ]);
    await page.changeAccess(() => [undefined, { marksSpent }]);
    fillDisk();
    expect(await page.unlock('maria-kot', '482913')).toMatchObject({ kind: 'unlocked' });
    await expect(page.unlock('maria-kot', '482913')).rejects.toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
  });
});
