import { filter, Subscription } from 'rxjs';

import { atRest } from '../store/at-rest.ts';
import type { DeskDatabase } from '../store/desk-collections.ts';
import { type Unsent, watchUnsent } from '../store/ledger.ts';
import {
  lackingVisits,
  type ShiftAtHand,
  shiftAtHand,
  takenBack,
} from '../store/shift-versions.ts';
import {
  currentShifts,
  type Ending,
  keepCertificate,
  noteIdle,
  noteLacking,
  watchShifts,
} from '../store/shifts.ts';
import { isCertificateAnswer } from './answers.ts';
import { type AskServer, ServerTroubleError } from './ask-server.ts';
import type { PatienceLimits } from './patience.ts';
import { pause } from './pause.ts';

interface Parts {
  readonly ask: AskServer;
  readonly device: () => string;
  readonly resync: () => void;
  readonly limits: Pick<PatienceLimits, 'firstMs' | 'longestMs'>;
  readonly stopped: AbortSignal;
}

/** How often it is looked whether the server's word about lost visits has come, in milliseconds. */
const lookMs = 250;

/** Between two steps towards a certificate, in milliseconds. */
const stepMs = 50;

/** How often what is unsent is offered again while a certificate waits for it, in milliseconds. */
const offerAgainMs = 6000;

/**
 * Gets the certificate for every shift that was ended on this phone: at once if all is sent and the
 * server answers, else whenever that is so, also after a restart.
 */
export function endShifts(db: DeskDatabase, parts: Parts): () => void {
  let isBusy = false;
  const watching = watchShifts()
    .pipe(
      atRest(50),
      filter(() => !isBusy),
    )
    .subscribe(({ endings }) => {
      const mine = endings.filter((each) => each.device === parts.device());
      if (mine.length === 0) return;
      isBusy = true;
      void endAll(db, mine, parts)
        // The database was closed under it: the next one's sync goes on.
        .catch(() => undefined)
        .finally(() => {
          isBusy = false;
        });
    });
  return () => watching.unsubscribe();
}

async function endAll(db: DeskDatabase, endings: readonly Ending[], parts: Parts): Promise<void> {
  for (const ending of endings) {
    let refusals = 0;
    while (!parts.stopped.aborted) {
      const step = await takeStep(db, ending, parts);
      if (step === 'ended') break;
      if (step === 'refused') refusals += 1;
      // A server that keeps on losing things is not to be worn out, nor is the phone.
      await pause(refusals > 1 ? delayMs(parts.limits, refusals) : stepMs, parts.stopped);
    }
  }
}

/** One step towards the certificate. */
async function takeStep(
  db: DeskDatabase,
  ending: Ending,
  parts: Parts,
): Promise<'ended' | 'refused' | 'further'> {
  const { device, person } = ending;
  const last = currentShifts().certificates.find(
    (each) => each.device === device && each.person === person,
  );
  const found = await shiftAtHand(db, ending, last);
  switch (found.kind) {
    case 'unsent':
      await untilAllSent(db, parts);
      return 'further';
    case 'lacking':
      await noteLacking(ending, found.visits);
      return 'further';
    case 'nothing':
      await noteIdle(ending);
      return 'ended';
    case 'ready':
      return askFor(db, ending, found, parts);
  }
}

async function askFor(
  db: DeskDatabase,
  ending: Ending,
  { claim, newest, isWhole }: Extract<ShiftAtHand, { kind: 'ready' }>,
  parts: Parts,
): Promise<'ended' | 'refused' | 'further'> {
  const answer = await askUntilAnswered(claim, parts);
  if (answer.kind === 'certified') {
    const { certificate } = answer;
    // A server that was restored in between counts anew.
    const upTo = certificate.epoch === newest.epoch ? newest.seq : 0;
    await keepCertificate({ ...certificate, upTo }, isWhole);
    return isWhole ? 'ended' : 'further';
  }
  await noteLacking(ending, await lackingVisits(db, answer.lacking));
  do {
    parts.resync();
    await pause(lookMs, parts.stopped);
  } while (!parts.stopped.aborted && !(await takenBack(db, ending.device, answer.lacking)));
  return 'refused';
}

function untilAllSent(db: DeskDatabase, { resync, stopped }: Parts): Promise<void> {
  resync();
  return new Promise((resolve) => {
    const timer = setInterval(resync, offerAgainMs);
    const ended = new Subscription(() => clearInterval(timer));
    const end = () => {
      ended.unsubscribe();
      resolve();
    };
    const next = (unsent: Unsent) => {
      if (waitingIn(unsent) === 0) end();
    };
    ended.add(watchUnsent(db).subscribe({ next, complete: end }));
    stopped.addEventListener('abort', end, { once: true });
  });
}

async function askUntilAnswered(body: unknown, { ask, limits, stopped }: Parts) {
  for (let failures = 1; ; failures += 1) {
    stopped.throwIfAborted();
    try {
      const path = '/api/certificates';
      return await ask({ method: 'POST', path, body, isAnswer: isCertificateAnswer });
    } catch (error) {
      if (!(error instanceof ServerTroubleError)) throw error;
      await pause(delayMs(limits, failures), stopped);
    }
  }
}

function waitingIn({ count, refused }: Unsent): number {
  return count - refused.length;
}

function delayMs({ firstMs, longestMs }: Parts['limits'], times: number): number {
  return Math.min(longestMs, firstMs * 2 ** (times - 1));
}
