/** How long to wait after failures. */
export interface PatienceLimits {
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * One patience for all calls of the phone: after a failure everybody waits, each time about twice as
 * long, so that a thousand phones do not fall upon a server that is just coming back.
 */
export interface Patience {
  /** Waits until the next attempt is due; at once while all goes well. */
  ready(): Promise<void>;
  failed(): void;
  succeeded(): void;
  /** Ends the waiting, because something has changed: the network, the screen, the holder. */
  hurry(): void;
}

/**
 * @param onChange told at each change when the next attempt is due, or undefined when none failed
 * @param stopped ends every wait
 */
export function makePatience(
  { firstMs, longestMs }: PatienceLimits,
  onChange: (retryAt: Date | undefined) => void,
  stopped: AbortSignal,
): Patience {
  let failures = 0;
  let retryAtMs = 0;
  let wake = Promise.withResolvers<void>();
  const hurry = () => {
    retryAtMs = 0;
    wake.resolve();
    wake = Promise.withResolvers();
  };
  stopped.addEventListener('abort', hurry);
  return {
    hurry,
    async ready() {
      while (!stopped.aborted && Date.now() < retryAtMs)
        await Promise.race([wake.promise, waited(retryAtMs - Date.now())]);
      stopped.throwIfAborted();
    },
    failed() {
      // Calls that were under way together fail together, and count once.
      if (Date.now() < retryAtMs) return;
      const delayMs = Math.min(longestMs, firstMs * 2 ** failures) * (0.5 + Math.random() / 2);
      failures += 1;
      retryAtMs = Date.now() + delayMs;
      onChange(new Date(retryAtMs));
    },
    succeeded() {
      if (failures === 0) return;
      failures = 0;
      retryAtMs = 0;
      onChange(undefined);
    },
  };
}

function waited(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
