/** How long to wait for an answer, and after failures. */
export interface PatienceLimits {
  readonly answerMs: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

/** What calls suffered from, as far as it matters to how long they wait. */
export interface Failure {
  /** Whether it says something of all calls (no network, a server that is overrun), not of one address. */
  readonly isEverybodys: boolean;
  /** The server's own word on how long to stay away, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * One patience for all calls of the phone: after a failure everybody waits, each time about twice as
 * long, so that a thousand phones do not fall upon a server that is just coming back. Where the server
 * answers others but fails one address, only calls to that one wait, however well the others do.
 */
export interface Patience {
  /** Waits until the next attempt at an address is due; at once while all goes well. */
  ready(address: string): Promise<void>;
  failed(address: string, failure: Failure): void;
  succeeded(address: string): void;
  /**
   * Ends the waiting, because something has changed: the network, the screen, the holder. What the
   * server asked for itself still holds.
   */
  hurry(): void;
}

// By a clock that nobody can set: with the device's own, a phone whose clock is put back by two hours would
// wait two hours longer.
interface Wait {
  readonly failures: number;
  readonly retryAtMs: number;
  /** Before this not even a hurry lets anybody ask. */
  readonly notBeforeMs: number;
}

const everybody = 'everybody';
const noWait: Wait = { failures: 0, retryAtMs: 0, notBeforeMs: 0 };

/**
 * @param onChange told at each change when the last of the next attempts is due, or undefined when
 *   nothing has failed
 * @param stopped ends every wait
 */
export function makePatience(
  { firstMs, longestMs }: Pick<PatienceLimits, 'firstMs' | 'longestMs'>,
  onChange: (retryAt: Date | undefined) => void,
  stopped: AbortSignal,
): Patience {
  const waits = new Map<string, Wait>();
  let wake = Promise.withResolvers<void>();
  const dueMs = (address: string) =>
    Math.max(...[everybody, address].map((each) => waits.get(each)?.retryAtMs ?? 0));
  const wakeAll = () => {
    wake.resolve();
    wake = Promise.withResolvers();
  };
  const hurry = () => {
    for (const [whose, wait] of waits) waits.set(whose, { ...wait, retryAtMs: wait.notBeforeMs });
    wakeAll();
  };
  const tell = () => onChange(lastDue([...waits.values()]));
  stopped.addEventListener('abort', hurry);
  return {
    hurry,
    async ready(address) {
      while (!stopped.aborted && performance.now() < dueMs(address))
        await Promise.race([wake.promise, waited(Math.max(0, dueMs(address) - performance.now()))]);
      stopped.throwIfAborted();
    },
    failed(address, { isEverybodys, retryAfterMs = 0 }) {
      const whose = isEverybodys ? everybody : address;
      const { failures, retryAtMs } = waits.get(whose) ?? noWait;
      const nowMs = performance.now();
      // Calls that were under way together fail together, and count once.
      if (nowMs + retryAfterMs < retryAtMs) return;
      const delayMs = Math.min(longestMs, firstMs * 2 ** failures) * (0.5 + Math.random() / 2);
      const notBeforeMs = retryAfterMs > 0 ? nowMs + retryAfterMs : 0;
      const dueAtMs = nowMs + retryAfterMs + delayMs;
      waits.set(whose, { failures: failures + 1, retryAtMs: dueAtMs, notBeforeMs });
      tell();
    },
    succeeded(address) {
      // An answer that was on its way lifts no wait that the server has asked for since.
      const mayLift = (each: string) =>
        (waits.get(each)?.notBeforeMs ?? Number.POSITIVE_INFINITY) <= performance.now();
      const over = [everybody, address].filter(mayLift);
      if (over.length === 0) return;
      for (const each of over) waits.delete(each);
      // Who waits for everybody's sake need not any more.
      wakeAll();
      tell();
    },
  };
}

function lastDue(waits: readonly Wait[]): Date | undefined {
  const dues = waits.map(({ retryAtMs }) => retryAtMs);
  if (dues.length === 0) return undefined;
  return new Date(Date.now() + Math.max(0, Math.max(...dues) - performance.now()));
}

function waited(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
