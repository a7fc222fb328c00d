import { useCallback, useState } from 'react';

import { database } from '../../store/database.ts';
import { collectCodes, takeHandOver } from '../../store/hand-over.ts';
import type { Taken } from '../../store/unsent-files.ts';
import type { CameraTrouble } from '../../ui/read-camera.ts';
import type { Attempt } from './attempt.ts';

/** What is to be said of the code before the camera; the names are those of the sentences. */
export type Remark = 'foreignCode' | 'newerCode' | 'otherCode' | 'notWhole';

/** Why nothing came of it; the names are those of the sentences. */
type WhyRefused = 'unreadable' | 'newerCode' | 'houseUnknown' | 'notKept';

/** How far taking over has come. */
export type Taking =
  | {
      readonly kind: 'reading';
      readonly have: number;
      readonly of: number | undefined;
      readonly remark?: Remark;
    }
  | { readonly kind: 'no-camera'; readonly trouble: CameraTrouble }
  | { readonly kind: 'taking' }
  | { readonly kind: 'refused'; readonly why: WhyRefused }
  | { readonly kind: 'taken'; readonly taken: Taken };

const atFirst = { kind: 'reading', have: 0, of: undefined } as const;

/** A misread code is not worth a word: the next one comes at once. */
const remarks = {
  damaged: undefined,
  foreign: 'foreignCode',
  newer: 'newerCode',
  'other-transfer': 'otherCode',
  'not-whole': 'notWhole',
} as const;

/** Collects the codes that the camera reads and, once they are whole, takes over what they carry. */
export function useTaking(attempt: Attempt) {
  const [collect, setCollect] = useState(() => collectCodes());
  const [taking, setTaking] = useState<Taking>(atFirst);

  const startAgain = useCallback(() => {
    setCollect(() => collectCodes());
    setTaking(atFirst);
  }, []);

  const take = useCallback(
    async (payload: Uint8Array<ArrayBuffer>) => {
      setTaking({ kind: 'taking' });
      const taken = await attempt(async () => takeHandOver(await database(), payload));
      // What kept the phone from it stands on the screen; reading on would only try the same again.
      if (!taken) setTaking({ kind: 'refused', why: 'notKept' });
      else if (taken.ok) setTaking({ kind: 'taken', taken: taken.taken });
      else setTaking({ kind: 'refused', why: whyRefused(taken.problem.kind) });
    },
    [attempt],
  );

  const onCode = useCallback(
    (bytes: Uint8Array) => {
      const collected = collect(bytes);
      switch (collected.kind) {
        case 'more':
        case 'known':
          return setTaking({ kind: 'reading', have: collected.have, of: collected.of });
        case 'whole':
          return void take(collected.payload);
        default:
          return setTaking((before) => remarked(before, collected.kind));
      }
    },
    [collect, take],
  );

  const onTrouble = useCallback(
    (trouble: CameraTrouble) => setTaking({ kind: 'no-camera', trouble }),
    [],
  );
  return { taking, onCode, onTrouble, startAgain };
}

function remarked(before: Taking, kind: keyof typeof remarks): Taking {
  const remark = remarks[kind];
  if (before.kind !== 'reading' || !remark) return before;
  return remark === 'notWhole' ? { ...atFirst, remark } : { ...before, remark };
}

function whyRefused(problem: string): WhyRefused {
  if (problem === 'newer-format') return 'newerCode';
  return problem === 'institution-unknown' ? 'houseUnknown' : 'unreadable';
}
