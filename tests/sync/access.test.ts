import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { aPage, freshPhone, jan, maria, share, spare } from './support/locked-phone.ts';

beforeEach(freshPhone);

describe('a PIN', () => {
  test('unlocks the same data after a restart, and brings the secret that resumes', async () => {
    const first = await aPage();
    expect(await first.createAccess(maria())).toEqual({ kind: 'created' });
    const { seal } = await import('../../src/store/access/data-key.ts');
    const { key, institution } = await first.untilUnlocked();
    const sealed = await seal({ key, institution }, ['here'], 'zgubiony dowód');
    const later = await aPage();
    expect(later.unlockedNow()).toBeUndefined();
    expect(await later.unlock('maria-kot', '482913')).toEqual({
      kind: 'unlocked',
      resume: 'cmVzdW1l',
    });
    const { unseal, SealBroken } = await import('../../src/store/access/data-key.ts');
    const again = await later.untilUnlocked();
    expect(await unseal(again, ['here'], sealed)).toBe('zgubiony dowód');
    await expect(unseal(again, ['there'], sealed)).rejects.toBeInstanceOf(SealBroken);
    await expect(crypto.subtle.exportKey('raw', again.key)).rejects.toThrow(/extractable/);
    await later.lock();
    expect(later.unlockedNow()).toBeUndefined();
  });

  test('alone opens nothing: the share is not kept in a readable form, nor is the PIN', async () => {
    const { createAccess, readAccess } = await aPage();
    await createAccess(maria());
    const { people } = await readAccess();
    const kept = people[0]?.share;
    expect(kept?.extractable).toBe(false);
    expect(JSON.stringify(people)).not.toMatch(/482913|cmVzdW1l|c2hhcmU/);
    expect(people[0]?.iterations).toBeGreaterThanOrEqual(600_000);
  });

  test.each(['12345', '12345a', ''])('of another form is refused: %j', async (pin) => {
    const { createAccess, readAccess } = await aPage();
    expect(await createAccess(maria({ pin }))).toEqual({ kind: 'pin-malformed' });
    expect((await readAccess()).people).toEqual([]);
  });

  test('can be changed by whoever knows it', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    expect(await page.changePin('maria-kot', '000000', '135790')).toMatchObject({
      kind: 'wrong-pin',
    });
    expect(await page.changePin('maria-kot', '482913', '135790')).toEqual({ kind: 'changed' });
    const later = await aPage();
    expect(await later.unlock('maria-kot', '482913')).toMatchObject({ kind: 'wrong-pin' });
    expect(await later.unlock('maria-kot', '135790')).toMatchObject({
      kind: 'unlocked',
      resume: 'cmVzdW1l',
    });
  });
});

describe('several people on one phone', () => {
  test('open the same data, and one who goes takes only their own way in', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await page.createAccess(jan);
    expect((await page.peopleOnPhone()).map(({ name }) => name)).toEqual(['Jan Kos', 'Maria Kot']);
    const { seal } = await import('../../src/store/access/data-key.ts');
    const sealed = await seal(await page.untilUnlocked(), [], 'wspólne');
    await page.dropPerson('jan-kos');
    expect(page.unlockedNow()).toBeUndefined();
    expect(await page.unlock('jan-kos', '700700')).toEqual({ kind: 'unknown-person' });
    const later = await aPage();
    await later.unlock('maria-kot', '482913');
    const { unseal } = await import('../../src/store/access/data-key.ts');
    expect(await unseal(await later.untilUnlocked(), [], sealed)).toBe('wspólne');
  });

  test('need one of them to let another in, unless the server keeps a spare key', async () => {
    await (await aPage()).createAccess(maria());
    const locked = await aPage();
    expect(await locked.createAccess(jan)).toEqual({ kind: 'locked', by: ['Maria Kot'] });
    await locked.unlock('maria-kot', '482913');
    expect(await locked.createAccess({ ...jan, spare })).toEqual({ kind: 'created' });
    const later = await aPage();
    expect(await later.createAccess(maria({ pin: '999999', spare }))).toEqual({ kind: 'created' });
    expect(await later.unlock('maria-kot', '999999')).toMatchObject({ kind: 'unlocked' });
    expect(await later.unlock('jan-kos', '700700')).toMatchObject({ kind: 'unlocked' });
  });

  test('are let in on a locked phone, and set a new PIN, by what a password brings', async () => {
    const first = await aPage();
    await first.createAccess(maria({ spare }));
    const { seal } = await import('../../src/store/access/data-key.ts');
    const sealed = await seal(await first.untilUnlocked(), [], 'niewysłane');
    const another = 'YW5vdGhlciBwaG9uZSdzIHNwYXJlLCAzMiBieXRlcyE';
    const locked = { kind: 'locked', by: ['Maria Kot'] };
    expect(await (await aPage()).createAccess({ ...jan, spare: another })).toEqual(locked);
    expect(await (await aPage()).createAccess({ ...jan, spare: null })).toEqual(locked);
    for (const comes of [maria({ pin: '999999', spare }), { ...jan, spare }]) {
      const page = await aPage();
      expect(await page.createAccess(comes)).toEqual({ kind: 'created' });
      const { unseal } = await import('../../src/store/access/data-key.ts');
      expect(await unseal(await page.untilUnlocked(), [], sealed)).toBe('niewysłane');
    }
    expect(await (await aPage()).unlock('maria-kot', '482913')).toMatchObject({
      kind: 'wrong-pin',
    });
  });

  test('get a spare key at the next password, if the phone had none', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await page.renewAccess({ person: 'maria-kot', share, offlineDays: 7, resume: 'bmV3', spare });
    // Neither a contact without a password nor one with a locked phone takes it away.
    await page.renewAccess({ person: 'maria-kot', share, offlineDays: 7, resume: null });
    const later = await aPage();
    await later.renewAccess({ person: 'maria-kot', share, offlineDays: 7, resume: null, spare });
    expect(await later.createAccess({ ...jan, spare })).toEqual({ kind: 'created' });
  });

  test('of another institution find nothing to open', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    expect(await page.createAccess(maria({ institution: 'elsewhere' }))).toEqual({
      kind: 'other-institution',
    });
  });
});

test('a browser without WebCrypto is told so', async () => {
  const { subtle } = crypto;
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  onTestFinished(
    () => void Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true }),
  );
  const page = await aPage();
  expect(await page.createAccess(maria())).toEqual({ kind: 'insecure' });
  expect(await page.unlock('maria-kot', '482913')).toEqual({ kind: 'insecure' });
});
