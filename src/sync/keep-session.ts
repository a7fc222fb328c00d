import type { Holder } from '../store/holder.ts';
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

/** What a session is kept with. */
export interface SessionParts {
  /** Asks without waiting and without a session. */
  readonly line: AskServer;
  readonly currentHolder: () => Holder;
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
  #ended = Promise.withResolvers<void>();

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

  /** Waits until the server knows the person who holds the phone: nobody else may push. */
  async personKnown(): Promise<void> {
    for (;;) {
      this.#parts.stopped.throwIfAborted();
      const ended = this.#ended.promise;
      const { isKnown, holder } = await this.session();
      if (isKnown && holder.person) return;
      await ended;
    }
  }

  /** Ends the session because somebody else holds the phone. */
  end(): void {
    this.#making = undefined;
    this.#ended.resolve();
    this.#ended = Promise.withResolvers();
  }

  #current(): Promise<Session> {
    const { line, currentHolder, onTrouble } = this.#parts;
    this.#making ??= establishSession(line, currentHolder()).then(
      (session) => {
        onTrouble(session.isKnown ? undefined : 'person-unknown');
        return session;
      },
      (error: unknown) => {
        this.#making = undefined;
        throw error;
      },
    );
    return this.#making;
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
