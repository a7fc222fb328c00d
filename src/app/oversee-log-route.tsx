import { OverseeLogPage } from '../features/oversee-log/oversee-log.tsx';
import { watchSupervision } from '../sync/watch-supervision.ts';

/** The supervisor's log, with what the server tells of the phones. */
export function OverseeLogRoute() {
  return <OverseeLogPage watchSupervision={watchSupervision} />;
}
