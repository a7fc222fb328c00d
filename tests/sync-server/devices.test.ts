import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import type { DeviceReport } from '#protocol/device-report.ts';

import { DeviceNotes } from '../../sync-server/device-notes.ts';
import type { DeviceNote } from '../../sync-server/store/device-row.ts';
import type { AnyStore } from '../../sync-server/store/store.ts';
import { aDevice, anId, aVisit } from '../support/builders.ts';
import { aPhone, type Phone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';

interface Told {
  readonly now: string;
  readonly build: string | null;
  readonly devices: readonly DeviceReport[];
}

async function phonesSeenBy(phone: Phone): Promise<Told> {
  return (await (await phone.fetch('/api/devices')).json()) as Told;
}

function tells(phone: Phone, word: unknown): Promise<Response> {
  return phone.fetch('/api/device', { method: 'PUT', body: JSON.stringify(word) });
}

describe('what is known of the phones', () => {
  test('is who holds each, what it holds, its build, and when it last pushed and pulled', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    await phone.pull('visits');
    await phone.push(sent(aVisit()));
    expect((await tells(phone, { unsent: 3, build: 'AbCd_-12' })).status).toBe(200);
    const { now, devices } = await phonesSeenBy(phone);
    expect(devices).toEqual([
      {
        device: aDevice,
        person: 'maria-kot',
        build: 'AbCd_-12',
        unsent: 3,
        unsentSince: expect.any(String),
        seenAt: expect.any(String),
        pushedAt: expect.any(String),
        pulledAt: expect.any(String),
      },
    ]);
    const ageMs = Date.parse(now) - Date.parse(devices[0]?.seenAt ?? '');
    expect(ageMs).toBeGreaterThanOrEqual(0);
    expect(ageMs).toBeLessThan(5000);
  });

  test('counts how long a phone has held something from the first time it told so', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    await tells(phone, { unsent: 1 });
    const first = (await phonesSeenBy(phone)).devices[0]?.unsentSince;
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tells(phone, { unsent: 4 });
    expect((await phonesSeenBy(phone)).devices[0]).toMatchObject({ unsent: 4, unsentSince: first });
    await tells(phone, { unsent: 0 });
    expect((await phonesSeenBy(phone)).devices[0]).toMatchObject({ unsent: 0, unsentSince: null });
  });

  test('stays when the server is started again', async () => {
    const { url, close, config } = await serve();
    const phone = await aPhone(url);
    await tells(phone, { unsent: 2 });
    await close();
    const again = await serve({ environment: { DATA_DIR: config.dataDir } });
    expect((await phonesSeenBy(await aPhone(again.url))).devices).toMatchObject([{ unsent: 2 }]);
  });

  test('is told with the build that the server hands out', async () => {
    const { url, config } = await serve();
    const phone = await aPhone(url);
    expect((await phonesSeenBy(phone)).build).toBeNull();
    mkdirSync(config.appDir, { recursive: true });
    const page = '<script type="module" src="/assets/shell-CVLAM7ZP.js"></script>';
    writeFileSync(path.join(config.appDir, 'index.html'), page);
    expect((await phonesSeenBy(phone)).build).toBe('CVLAM7ZP');
  });

  test('is told to nobody without a session; nonsense is not noted', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/api/devices`)).status).toBe(401);
    const phone = await aPhone(url);
    for (const word of [{ unsent: -1 }, { unsent: 1, build: 'a b' }, { unsent: 1, more: 1 }, {}])
      expect((await tells(phone, word)).status).toBe(400);
    expect((await phonesSeenBy(phone)).devices).toMatchObject([]);
  });

  test('stands in the numbers for Prometheus', async () => {
    const { url } = await serve();
    await tells(await aPhone(url), { unsent: 3 });
    const other = await aPhone(url, { device: anId() });
    await tells(other, { unsent: 0 });
    await phonesSeenBy(other);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('usher_devices{institution="jeziorna"} 2');
    expect(metrics).toContain('usher_devices_holding_unsent{institution="jeziorna"} 1');
    expect(metrics).toContain('usher_devices_unsent_records{institution="jeziorna"} 3');
    expect(metrics).toMatch(/usher_devices_oldest_unsent_seconds\{institution="jeziorna"\} [01]\n/);
  });
});

describe('noting phones', () => {
  const asker = { institution: 'jeziorna', device: aDevice, person: 'maria-kot' };

  function aNotebook(write: (notes: readonly DeviceNote[]) => void) {
    const store = { noteDevices: write } as unknown as AnyStore;
    return new DeviceNotes(store, () => undefined);
  }

  test('costs a write soon after a change, else one a minute, however many requests there are', async () => {
    vi.useFakeTimers();
    try {
      const written: (readonly DeviceNote[])[] = [];
      const notes = aNotebook((given) => written.push(given));
      const requests = async (count: number, unsent?: number) => {
        for (let nth = 0; nth < count; nth += 1) {
          notes.note(asker, unsent === undefined ? {} : { unsent });
          await vi.advanceTimersByTimeAsync(10);
        }
      };
      await requests(100, 1);
      await vi.advanceTimersByTimeAsync(2000);
      expect(written).toHaveLength(1);
      await requests(3000);
      await vi.advanceTimersByTimeAsync(2000);
      expect(written).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(written).toHaveLength(2);
      await requests(1, 0);
      await vi.advanceTimersByTimeAsync(2000);
      expect(written).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });

  test('loses nothing when the store does not answer for a while', async () => {
    const written: DeviceNote[] = [];
    let isDown = true;
    const notes = aNotebook((given) => {
      if (isDown) throw new Error('down');
      written.push(...given);
    });
    notes.note(asker, { unsent: 7 });
    await notes.write();
    notes.note(asker);
    isDown = false;
    await notes.write();
    expect(written).toMatchObject([{ unsent: 7 }]);
  });
});
