import './support/browser-storage.ts';
import { expect, test } from 'vitest';

import { startSync } from '../../src/sync/start-sync.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words } from './support/at-the-server.ts';
import { aPhoneInHand, shortPatience } from './support/phone.ts';
import { until } from './support/until.ts';

test('what is unsent goes out though the disk does not take what the server says of its person', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  await phone.disconnect();
  const visit = await phone.openVisit(words('przed pełnym dyskiem'));
  phone.sync = startSync(phone.db, {
    baseUrl: url,
    fetch: phone.fetch,
    entered: () => phone.entered(url),
    device: () => phone.holder.device,
    onAccess: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    patience: shortPatience,
  });
  await until(() => expect(visitsAt(store).map(({ id }) => id)).toEqual([visit]));
  await phone.synced();
});
