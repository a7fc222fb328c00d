/** Resolves after so many milliseconds, or at once when the sync stops. */
export function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    if (stopped.aborted) end();
    else stopped.addEventListener('abort', end, { once: true });
  });
}
