import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';

import type { AccessState } from '#domain/access-state.ts';

import { ChoosePerson } from '../features/change-person/choose-person.tsx';
import { type PinTried, UnlockPhone } from '../features/unlock-phone/unlock-phone.tsx';
import { unsentAtRest } from '../store/aside-mark.ts';
import { tellDoor } from '../store/door.ts';
import { enrolledHere, peopleHere, rightsOf, watchPeople } from '../store/phone.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { PartBoundary } from './fault-page.tsx';
import { Trouble } from './storage-notices.tsx';
import { attempt } from './trouble.ts';

// The door itself comes with the first screen; what opens it is loaded while the PIN is typed.
const comeIn = () => import('./come-in.ts');
const Enter = lazy<ComponentType<{ state: AccessState }>>(async () => ({
  default: (await import('./enter.tsx')).Enter,
}));

/** What stands before a phone that nobody has unlocked. A new version is offered behind it: here it would lie on the PIN. */
export function Door({ state }: { state: AccessState }) {
  useEffect(() => {
    void comeIn().then((part) => part.lookAtDoor());
  }, [state]);
  return (
    <main className="gutter mx-auto flex min-h-dvh w-full max-w-md flex-col gap-4 pt-[calc(1rem+env(safe-area-inset-top))] pb-[calc(1.5rem+env(safe-area-inset-bottom))]">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-bold">Usher</span>
        <span className="text-soft">{enrolledHere()?.institutionName}</span>
      </p>
      <Trouble />
      <PartBoundary>
        <Suspense fallback={null}>
          <AtTheDoor state={state} />
        </Suspense>
      </PartBoundary>
    </main>
  );
}

function AtTheDoor({ state }: { state: AccessState }) {
  const people = useNow(watchPeople, peopleHere);
  if (state.kind === 'signed-out' && people.length > 0)
    return (
      <AtThumb>
        <ChoosePerson
          people={people}
          unsent={unsentAtRest()}
          onChoose={(person) => tellDoor({ kind: 'person-chosen', person })}
          onSignIn={() => tellDoor({ kind: 'password-wanted' })}
        />
      </AtThumb>
    );
  if (state.kind === 'locked') return <Locked key={state.person} person={state.person} />;
  return <Enter state={state} />;
}

function Locked({ person }: { person: string }) {
  const { say } = useWords();
  return (
    <AtThumb>
      <UnlockPhone name={rightsOf(person)?.name ?? ''} onPin={(pin) => tryPin(person, pin)} />
      <div className="grid grid-cols-2 gap-2">
        <Button look="quiet" onClick={() => tellDoor({ kind: 'password-wanted', person })}>
          {say('doorForgotten')}
        </Button>
        <Button look="quiet" onClick={() => tellDoor({ kind: 'somebody-else' })}>
          {say('doorElse')}
        </Button>
      </div>
    </AtThumb>
  );
}

async function tryPin(person: string, pin: string): Promise<PinTried> {
  const tried = await attempt(async () => (await comeIn()).tryPin(person, pin));
  // Above the pad stands why.
  if (!tried) return { kind: 'untried' };
  switch (tried.kind) {
    case 'unlocked':
    case 'wrong-pin':
    case 'wait':
    case 'password-needed':
      return tried;
    case 'unknown-person':
      tellDoor({ kind: 'password-due', person, why: 'deleted' });
      return { kind: 'password-needed' };
    // Nobody can have a PIN here: signing in says why.
    case 'insecure':
      tellDoor({ kind: 'password-wanted', person });
      return { kind: 'password-needed' };
  }
}

/** At the bottom of the screen, where the thumb is. */
function AtThumb({ children }: { children: ReactNode }) {
  return <div className="grid grow content-end gap-4 sm:content-center">{children}</div>;
}
