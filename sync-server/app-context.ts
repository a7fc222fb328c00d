import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';

import type { Config } from './config.ts';
import type { DeviceNotes } from './device-notes.ts';
import type { GroupCommit } from './group-commit.ts';
import type { KnownAuthors } from './known-authors.ts';
import type { LiveStreams } from './live.ts';
import type { Counters } from './metrics.ts';
import type { AnyStore } from './store/store.ts';
import type { InstitutionWindows } from './visit-windows.ts';
import type { ClosedApps } from './web-push/closed-apps.ts';

/** The server as its plugins see it: schemas are TypeBox, so that a request's type follows from them. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What routes work with. */
export interface Context {
  readonly config: Config;
  readonly store: AnyStore;
  readonly commits: GroupCommit;
  readonly live: LiveStreams;
  readonly counters: Counters;
  readonly devices: DeviceNotes;
  readonly authors: KnownAuthors;
  readonly windows: InstitutionWindows;
  readonly closedApps: ClosedApps;
  /** What time it is, Unix time in milliseconds. */
  readonly now: () => number;
}
