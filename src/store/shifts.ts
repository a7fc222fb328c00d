import { BehaviorSubject, type Observable } from 'rxjs';

import type { Certificate } from '#protocol/certificate.ts';

import { keepDraft, readDraft } from './drafts.ts';

/** A visit that the server has lost: named by when it was opened. */
export interface LackingVisit {
  readonly id: string;
  readonly openedAt: string;
}

/** A shift that was ended on this phone and has no certificate yet. */
export interface Ending {
  readonly device: string;
  readonly person: string;
  /** What the server turned out to lack; it is being sent again. */
  readonly lacking: readonly LackingVisit[];
}

/** A certificate as the phone keeps it. */
export interface KeptCertificate extends Certificate {
  /** The last number among the receipts that it covers; the next one begins after it. */
  readonly upTo: number;
  /** What the server had lost and was sent again before it could be given. */
  readonly resent: readonly LackingVisit[];
}

/** How the ends of shifts stand on this phone. */
export interface Shifts {
  readonly endings: readonly Ending[];
  /** The newest of each person, newest first. */
  readonly certificates: readonly KeptCertificate[];
  /** People who asked for a certificate and had recorded nothing since their last. */
  readonly idle: readonly string[];
}

const key = 'usher.shifts';
const none: Shifts = { endings: [], certificates: [], idle: [] };
const shifts = new BehaviorSubject(none);
let changing: Promise<void> | undefined;

/** How the ends of shifts stand, now and at each change. */
export function watchShifts(): Observable<Shifts> {
  changing ??= read().then((kept) => shifts.next(kept));
  return shifts;
}

/** As far as it was read from the disk. */
export function currentShifts(): Shifts {
  return shifts.value;
}

/** How they stand, once they are read from the disk. */
export async function keptShifts(): Promise<Shifts> {
  watchShifts();
  await changing;
  return shifts.value;
}

/** Ends a person's shift on this phone: the certificate follows as soon as the server can give it. */
export function endShift(device: string, person: string): Promise<void> {
  return change((now) => ({
    ...now,
    endings: [...without(now.endings, device, person), { device, person, lacking: [] }],
    idle: now.idle.filter((each) => each !== person),
  }));
}

/** Notes what the server lacks of a shift. */
export function noteLacking(ending: Ending, lacking: readonly LackingVisit[]): Promise<void> {
  return change((now) => ({
    ...now,
    endings: now.endings.map((each) => {
      if (each.device !== ending.device || each.person !== ending.person) return each;
      const known = new Map([...each.lacking, ...lacking].map((visit) => [visit.id, visit]));
      return { ...each, lacking: [...known.values()] };
    }),
  }));
}

/** Notes that nothing was recorded that the last certificate does not cover. */
export function noteIdle({ device, person }: Ending): Promise<void> {
  return change((now) => ({
    ...now,
    endings: without(now.endings, device, person),
    idle: [...now.idle.filter((each) => each !== person), person],
  }));
}

/** Keeps the certificate in the place of that person's last. */
export function keepCertificate(
  certificate: Omit<KeptCertificate, 'resent'>,
  isWhole: boolean,
): Promise<void> {
  const { device, person } = certificate;
  return change((now) => {
    const isEnded = (each: Ending) => each.device === device && each.person === person;
    const resent = now.endings.find(isEnded)?.lacking ?? [];
    return {
      ...now,
      endings: isWhole ? without(now.endings, device, person) : now.endings,
      certificates: [{ ...certificate, resent }, ...without(now.certificates, device, person)],
    };
  });
}

/** The server has begun anew: what was certified before has to be looked for again. */
export function doubtCertificates(device: string): Promise<void> {
  return change((now) => ({
    ...now,
    certificates: now.certificates.map((each) =>
      each.device === device ? { ...each, upTo: 0 } : each,
    ),
  }));
}

function without<T extends { readonly device: string; readonly person: string }>(
  all: readonly T[],
  device: string,
  person: string,
): readonly T[] {
  return all.filter((each) => each.device !== device || each.person !== person);
}

// Read anew each time: another tab may have changed it.
function change(to: (now: Shifts) => Shifts): Promise<void> {
  changing = (changing ?? Promise.resolve()).then(async () => {
    const { endings, certificates, idle } = to({ ...(await read()), idle: shifts.value.idle });
    keepDraft(key, JSON.stringify({ endings, certificates }));
    shifts.next({ endings, certificates, idle });
  });
  return changing;
}

async function read(): Promise<Shifts> {
  try {
    return { ...none, ...(JSON.parse(await readDraft(key)) as Partial<Shifts>) };
  } catch {
    // Nothing kept yet, or nothing that can be read: the next certificate covers all there is.
    return none;
  }
}
