import { Observable } from 'rxjs';

import type { Supervision, SupervisionNews } from '../store/supervision.ts';
import { openLine } from './ask-server.ts';

const answerMs = 20_000;
/** Between two questions, in milliseconds: while the server answers, and while it does not. */
const everyMs = { reached: 10_000, lost: 3000 };

type Devices = Omit<Supervision, 'certificates'>;
type Certificates = Pick<Supervision, 'certificates'>;

/** What the server knows of the phones and of ended shifts, asked again and again while somebody watches. */
export function watchSupervision(): Observable<SupervisionNews> {
  return new Observable((watcher) => {
    const stopped = new AbortController();
    const ask = openLine('', globalThis.fetch.bind(globalThis), stopped.signal, answerMs);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told: Supervision | undefined;
    const look = async () => {
      let isReached = true;
      try {
        const [devices, certificates] = await Promise.all([
          ask({ method: 'GET', path: '/api/devices', isAnswer: has<Devices>('devices') }),
          ask({
            method: 'GET',
            path: '/api/certificates',
            isAnswer: has<Certificates>('certificates'),
          }),
        ]);
        told = { ...devices, ...certificates };
      } catch {
        // No network, or the sync has not opened its session yet: what was told last stays.
        isReached = false;
      }
      if (stopped.signal.aborted) return;
      watcher.next({ told, isReached });
      timer = setTimeout(() => void look(), isReached ? everyMs.reached : everyMs.lost);
    };
    void look();
    return () => {
      stopped.abort();
      clearTimeout(timer);
    };
  });
}

function has<T>(list: string) {
  return (answer: unknown): answer is T =>
    Array.isArray((answer as Readonly<Record<string, unknown>> | null)?.[list]);
}
