import type { Access } from '#protocol/access.ts';

import type { Entered } from '../store/entered.ts';
import {
  type AskServer,
  type Question,
  ServerTroubleError,
  type ServerTrouble,
  troubleOf,
} from './ask-server.ts';
import type { Patience } from './patience.ts';
import { establishSession, type Session, sessionPath } from './session.ts';

/** Troubles that say nothing of what was asked. */
const everybodys: readonly ServerTrouble[] = ['unreachable', 'busy', 'outdated'];
/** The phone or its person is not to come back. */
const takenBack: readonly ServerTrouble[] = ['phone-revoked', 'person-revoked'];

/** What a session is kept with. */
export interface SessionParts {
  /** Asks without waiting and without a session. */
  readonly line: AskServer;
  /** Who has unlocked the phone; undefined while nobody has. */
  readonly entered: () => Promise<Entered | undefined>;
  /** Told what the server says of whoever is in, each time a session is made. */
  readonly onAccess: (access: Access) => Promise<void>;
  /** Told that the institution has taken the phone back, or its person's access. */
  readonly onTakenBack: (what: 'phone' | 'person') => void;
  readonly patience: Patience;
  /** Told what each failed call suffered from, and with undefined that a session was made. */
  readonly onTrouble: (trouble: ServerTrouble | undefined) => void;
  /** Ends every wait. */
  readonly stopped: AbortSignal;
}

/** The session of this phone: made before the first call, and made anew when it has ended. */
export class SessionKeeper {
  readonly #parts: SessionParts;
  #making: Promise<Session> | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    parts.stopped.addEventListener('abort', () => this.end());
  }

  /** The session, once the server has given one. Throws `ServerTroubleError`. */
  session(): Promise<Session> {
    // One that is there already says nothing of the network: it must not count as a success.
    return this.#making ?? this.#attempt({ path: sessionPath }, () => this.#current());
  }

  /** Asks within the session; waits first if the last call failed. Throws `ServerTroubleError`. */
  readonly ask: AskServer = (question) =>
    this.#attempt(question, () => this.#askInSession(question));

  /**
   * Asks within the session what the sync does not depend on: a failure is the asker's own, makes nobody
   * else wait and shows nowhere. Throws `ServerTroubleError`.
   */
  readonly askAside: AskServer = async (question) => {
    await this.session();
    return this.#askInSession(question);
  };

  /** Ends the session because somebody else holds the phone. */
  end(): void {
    this.#making = undefined;
  }

  #current(): Promise<Session> {
    this.#making ??= this.#make().catch((error: unknown) => {
      this.#making = undefined;
      throw error;
    });
    return this.#making;
  }

  async #make(): Promise<Session> {
    const { line, entered, onTrouble, onAccess } = this.#parts;
    const now = await entered();
    // The phone was locked meanwhile; whoever comes in next sends what is left.
    if (!now) throw new ServerTroubleError('session-ended');
    const access = await establishSession(line, now);
    onTrouble(undefined);
    // A full disk does not take it; what is unsent goes out all the same, and the next session tries again.
    await onAccess(access).catch(() => undefined);
    const { institution, epoch, scope, roles, device, person } = access;
    return { institution, epoch, scope, roles, holder: { device, person } };
  }

  async #askInSession<T>(question: Question<T>): Promise<T> {
    const { line } = this.#parts;
    const used = this.#current();
    await used;
    try {
      return await line(question);
    } catch (error) {
      if (troubleOf(error) !== 'session-ended') throw error;
      // Several calls find the session ended at once; only the first makes a new one.
      if (this.#making === used) this.#making = undefined;
      await this.#current();
      return line(question);
    }
  }

  async #attempt<T>(
    { path, canBeHalved = false }: Pick<Question<T>, 'path' | 'canBeHalved'>,
    work: () => Promise<T>,
  ): Promise<T> {
    const { patience, onTrouble } = this.#parts;
    const [address = ''] = path.split('?');
    await patience.ready(address);
    try {
      const done = await work();
      patience.succeeded(address);
      return done;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'too-large' && canBeHalved) throw error;
      // Without a session nobody can ask anything, whatever it was that could not be had.
      const isEverybodys = everybodys.includes(trouble) || !this.#making;
      const { retryAfterMs } = error instanceof ServerTroubleError ? error : {};
      patience.failed(address, { isEverybodys, retryAfterMs });
      onTrouble(trouble);
      if (takenBack.includes(trouble))
        this.#parts.onTakenBack(trouble === 'phone-revoked' ? 'phone' : 'person');
      throw error;
    }
  }
}

/** Repeats a call until it succeeds or the sync stops. */
export async function untilAnswered<T>(work: () => Promise<T>, stopped: AbortSignal): Promise<T> {
  for (;;) {
    stopped.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ServerTroubleError)) throw error;
    }
  }
}
