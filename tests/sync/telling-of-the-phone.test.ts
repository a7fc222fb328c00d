import './support/browser-storage.ts';
import { expect, test } from 'vitest';

import { serve } from '../sync-server/support/serving.ts';
import { words } from './support/at-the-server.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

test('the server knows how much a phone still holds, once it has settled', async () => {
  const serving = await serve();
  const phone = await aPhoneInHand();
  phone.connect(serving.url);
  await phone.synced();
  phone.disturbance = ({ url }) =>
    url.endsWith('/push') ? Promise.resolve(new Response('', { status: 500 })) : undefined;
  await phone.openVisit(words('nie chce'));
  const known = async () => {
    await until(() => expect(phone.sent).toContain('PUT /api/device'));
    return serving.store.devices('jeziorna')[0];
  };
  await until(async () => expect(await known()).toMatchObject({ unsent: 1, person: 'maria-kot' }));
  phone.disturbance = undefined;
  await until(async () => expect(await known()).toMatchObject({ unsent: 0, unsentSince: null }));
});
