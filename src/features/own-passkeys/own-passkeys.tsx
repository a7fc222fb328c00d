import { useCallback, useEffect, useState } from 'react';

import { Notice } from '../../ui/notice.tsx';
import { type Problem, sayProblem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';
import { usePasskeyWords } from '../../words/use-passkey-words.ts';
import { MakePasskey } from './make-passkey.tsx';
import { type OwnPasskey, PasskeyLine } from './passkey-line.tsx';

/** What a request about one's passkeys came to. */
type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** What is asked of the server; nothing of it stays on the phone. */
export interface PasskeyOffice {
  readonly list: () => Promise<Answered<readonly OwnPasskey[]>>;
  readonly make: (name: string, password: string) => Promise<Answered<unknown>>;
  readonly remove: (id: string) => Promise<Answered<unknown>>;
}

/** One's own passkeys: making one, seeing when each was used, taking one back (H3). */
export function OwnPasskeys({ office, timeZone }: { office: PasskeyOffice; timeZone: string }) {
  const say = usePasskeyWords();
  const sayEntering = useEnterWords();
  const [passkeys, setPasskeys] = useState<readonly OwnPasskey[]>();
  const [problem, setProblem] = useState<Problem>();
  const take = useCallback((answer: Answered<readonly OwnPasskey[]>) => {
    if (answer.ok) setPasskeys(answer.value);
    else setProblem(answer.problem);
  }, []);
  useEffect(() => {
    void office.list().then(take);
  }, [office, take]);

  async function settle(answer: Answered<unknown>): Promise<boolean> {
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) take(await office.list());
    return answer.ok;
  }

  return (
    <div className="grid max-w-xl gap-5">
      <h1 className="text-2xl font-bold">{say('title')}</h1>
      <p>{say('how')}</p>
      {problem && (
        <div role="alert">
          <Notice tone="alert">
            {problem.kind === 'wrong-credentials'
              ? say('wrongPassword')
              : sayProblem(sayEntering, problem)}
          </Notice>
        </div>
      )}
      {passkeys?.length === 0 && <p className="text-soft">{say('nothing')}</p>}
      <ul className="sheet divide-line divide-y empty:hidden">
        {passkeys?.map((each) => (
          <PasskeyLine
            key={each.id}
            passkey={each}
            timeZone={timeZone}
            onRemove={async () => void (await settle(await office.remove(each.id)))}
          />
        ))}
      </ul>
      <MakePasskey onMake={async (name, password) => settle(await office.make(name, password))} />
    </div>
  );
}
