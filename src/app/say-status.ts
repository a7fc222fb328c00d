import type { SyncStatus } from '../sync/status.ts';
import type { Words } from '../words/use-words.ts';

/** How the phone stands with the server, in a few words (I1). */
export function sayStatus({ say }: Words, status: SyncStatus): string {
  switch (status.kind) {
    case 'offline':
      return say('statusOffline');
    case 'waiting':
      return say('statusWaiting');
    case 'syncing':
      return say('statusSyncing');
    case 'synced':
      return say('statusSynced');
    case 'outdated':
      return say('statusOutdated');
    case 'refused':
      return say('statusRefused');
    case 'unknown-here':
      return say('statusUnknownHere');
    case 'no-storage':
      return say('statusNoStorage');
  }
}
