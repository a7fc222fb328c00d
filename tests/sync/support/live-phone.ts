import { startSync } from '../../../src/sync/start-sync.ts';
import { openStreamsOver } from '../../support/event-stream.ts';
import { type PhoneInHand, shortPatience } from './phone.ts';

/** Lets a phone sync with a stream of news, as the app does; resolves once it is up to date. */
export async function connectLive(phone: PhoneInHand, url: string) {
  const ending = new AbortController();
  phone.sync = startSync(phone.db, {
    baseUrl: url,
    fetch: phone.fetch,
    entered: () => phone.entered(url),
    device: () => phone.holder.device,
    openStream: openStreamsOver(phone.fetch, ending.signal),
    patience: shortPatience,
  });
  await phone.synced();
  return { cut: () => ending.abort() };
}
