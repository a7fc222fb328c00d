import type { FastifyBaseLogger } from 'fastify';

import { indexDirectory } from '#domain/directory-index.ts';
import { mayDo } from '#domain/roles.ts';
import { absencesOf, type Circumstances } from '#domain/seeing-to.ts';
import { announcedTo, onTheWayMs } from '#domain/to-do-list.ts';
import type { Visit } from '#domain/visit.ts';
import type { ClosedAppNews } from '#protocol/closed-app.ts';

import { aliveAfter } from '../access/recognise.ts';
import type { Config } from '../config.ts';
import type { ClosedAppRow } from '../store/closed-app-statements.ts';
import type { AnyStore } from '../store/store.ts';
import { encryptPayload } from './encrypt-payload.ts';
import { authorization, ownKeyOf } from './own-key.ts';
import { endpointIn, post, type Posted } from './push-service.ts';
import { presenceIn } from './read-presence.ts';
import type { WebPushConfig } from './read-web-push.ts';

interface Parts {
  readonly store: AnyStore;
  readonly config: Pick<Config, 'webPush'>;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'error'>;
}

/**
 * Tells people of visitors announced to them on phones whose app is closed (A9). Nobody waits for it, and
 * what fails is not tried again: the call stays beside it. Phones on which the app is seen tell nothing twice.
 */
export class ClosedApps {
  readonly #parts: Parts;
  readonly #running = new Set<Promise<void>>();
  readonly #stopped = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Tells those to whom a visitor was announced in these visits and who have not answered yet. */
  tell(institution: string, visits: readonly Visit[]): void {
    const { webPush } = this.#parts.config;
    if (!webPush || this.#stopped.signal.aborted) return;
    const telling = this.#tell(institution, visits, webPush)
      .catch((err: unknown) => this.#parts.log.error({ err }, 'telling closed apps failed'))
      .finally(() => this.#running.delete(telling));
    this.#running.add(telling);
  }

  /** Waits for nobody: whoever was not told yet has the call. */
  async close(): Promise<void> {
    this.#stopped.abort();
    await Promise.all(this.#running);
  }

  async #tell(
    institution: string,
    visits: readonly Visit[],
    webPush: WebPushConfig,
  ): Promise<void> {
    const { store } = this.#parts;
    const phones = await store.closedApps({ institution, ...aliveAfter() });
    const allowed = phones.filter(({ roles }) => mayDo(roles, 'read', 'announcements'));
    if (allowed.length === 0) return;
    const circumstances = await this.#circumstances(institution);
    if (!circumstances) return;
    const told = allowed.filter(
      ({ person }) => announcedTo(visits, person, circumstances).length > 0,
    );
    await Promise.all(told.map((phone) => this.#send(phone, webPush)));
  }

  async #circumstances(institution: string): Promise<Circumstances | undefined> {
    const { store, now } = this.#parts;
    const directory = await store.directory(institution);
    if (!directory) return undefined;
    const around = { index: indexDirectory(directory), nowMs: now() };
    return { ...around, absence: absencesOf(await presenceIn(store, institution), around) };
  }

  async #send(phone: ClosedAppRow, webPush: WebPushConfig): Promise<void> {
    const { store, now } = this.#parts;
    const { institution, device } = phone;
    // What was allowed under other settings is looked at again.
    const endpoint = endpointIn(phone.endpoint, webPush);
    if (!endpoint) return;
    const news: ClosedAppNews = { kind: 'announced', language: phone.language };
    const own = await ownKeyOf(store, institution);
    const message = {
      body: encryptPayload(JSON.stringify(news), phone),
      authorization: authorization(own, endpoint, webPush.contact, now()),
      ttlSeconds: onTheWayMs / 1000,
      stopped: this.#stopped.signal,
    };
    const posted = await post(endpoint, message, webPush);
    if (posted.kind === 'gone')
      await store.dropGoneApp({ institution, device, endpoint: phone.endpoint });
    this.#note(posted);
  }

  // The endpoint would let whoever reads the log send as well.
  #note(posted: Posted): void {
    if (posted.kind === 'refused' || posted.kind === 'unreachable')
      this.#parts.log.warn(posted, 'a push service took nothing');
  }
}
