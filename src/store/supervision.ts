import type { Observable } from 'rxjs';

import type { Certificate } from '#protocol/certificate.ts';
import type { DeviceReport } from '#protocol/device-report.ts';

/** What the server tells a supervisor of the phones; kept nowhere, since only fresh it is worth something. */
export interface Supervision {
  /** The server's time when it told. */
  readonly now: string;
  /** Build of the app that the server hands out, if it can tell. */
  readonly build: string | null;
  readonly devices: readonly DeviceReport[];
  /** The newest first. */
  readonly certificates: readonly Certificate[];
}

/** What was told last, and whether the server answers now. */
export interface SupervisionNews {
  readonly told: Supervision | undefined;
  readonly isReached: boolean;
}

/** Follows what the server tells, as long as somebody watches. */
export type WatchSupervision = () => Observable<SupervisionNews>;
