import { useEffect, useState } from 'react';

import { CheckField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useClosedAppWords } from '../../words/use-closed-app-words.ts';
import { askToNotify, canBeTold } from './browser-push.ts';

/** Why the phone cannot be told anything while the app is closed. */
export type ClosedAppProblem = 'denied' | 'no-service' | 'unreachable';

/** How being told is switched, and whether it can be. */
export interface ClosedAppOffice {
  /** Whether the house tells phones at all; undefined without a connection. */
  readonly isOffered: () => Promise<boolean | undefined>;
  readonly isOn: () => boolean;
  readonly switchOn: () => Promise<ClosedAppProblem | undefined>;
  readonly switchOff: () => Promise<void>;
}

/** The switch by which somebody wants to hear of an announced visitor while the app is closed (A9). */
export function ClosedAppSwitch({ office }: { office: ClosedAppOffice }) {
  const tell = useClosedAppWords();
  const [isOffered, setOffered] = useState(office.isOn);
  const [isOn, setOn] = useState(office.isOn);
  const [problem, setProblem] = useState<ClosedAppProblem | 'not-here'>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isLeft = false;
    // Whoever has switched it on can switch it off, also without a connection.
    void office.isOffered().then((found) => {
      if (!isLeft) setOffered(found ?? office.isOn());
    });
    return () => {
      isLeft = true;
    };
  }, [office]);
  if (!isOffered) return null;

  async function change(wanted: boolean) {
    setBusy(true);
    const failed = wanted ? await switchOn(office) : await office.switchOff();
    setProblem(failed ?? undefined);
    setOn(office.isOn());
    setBusy(false);
  }

  return (
    <section className="grid gap-2">
      <h2 className="text-soft font-semibold">{tell('title')}</h2>
      <div aria-busy={isBusy}>
        <CheckField
          label={tell('switch')}
          checked={isOn}
          onCheck={(wanted) => void (isBusy || change(wanted))}
        />
      </div>
      <p className="text-soft text-sm">{tell('how')}</p>
      {problem && (
        <Notice tone="wait" live>
          {tell(problem)}
        </Notice>
      )}
    </section>
  );
}

async function switchOn(
  office: ClosedAppOffice,
): Promise<ClosedAppProblem | 'not-here' | undefined> {
  if (!canBeTold()) return 'not-here';
  return (await askToNotify()) ? office.switchOn() : 'denied';
}
