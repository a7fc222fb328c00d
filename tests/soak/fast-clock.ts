/** How many times as fast as ours time passes in a simulated house. */
export const speed = 20;

const realDate = Date;

/** Lets the timers of this process, and the limits of its requests, run as fast. */
export function hurryTimers(): void {
  const { setTimeout: later, setInterval: often } = globalThis;
  type Run = (...given: unknown[]) => void;
  Object.assign(globalThis, {
    setTimeout: (run: Run, ms = 0, ...given: unknown[]) => later(run, ms / speed, ...given),
    setInterval: (run: Run, ms = 0, ...given: unknown[]) => often(run, ms / speed, ...given),
  });
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => timeout(Math.ceil(ms / speed));
}

/**
 * Lets the clock of this process show an instant, and run fast.
 *
 * @param nowMs in milliseconds since 1970
 * @returns puts the clock to another instant, as people and networks do
 */
export function showTime(nowMs: number): (nowMs: number) => void {
  let shown = { atMs: performance.now(), nowMs };
  const now = () => Math.floor(shown.nowMs + (performance.now() - shown.atMs) * speed);
  globalThis.Date = new Proxy(realDate, {
    construct: (target, given: [], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  return (toMs) => {
    shown = { atMs: performance.now(), nowMs: toMs };
  };
}
