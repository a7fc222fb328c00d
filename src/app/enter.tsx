import { useCallback, useState } from 'react';

import type { AccessState } from '#domain/access-state.ts';

import { EnrolPhone } from '../features/enrol-phone/enrol-phone.tsx';
import { ChoosePassword } from '../features/sign-in/choose-password.tsx';
import { ChoosePin } from '../features/sign-in/choose-pin.tsx';
import { FirstAdministrator } from '../features/sign-in/first-administrator.tsx';
import { SignIn } from '../features/sign-in/sign-in.tsx';
import { TakenBack } from '../features/sign-in/taken-back.tsx';
import { holdsRecords } from '../store/aside-mark.ts';
import { tellDoor } from '../store/door.ts';
import { enrolledHere, peopleHere } from '../store/phone.ts';
import { firstChoice } from '../sync/come-in.ts';
import * as comeIn from './come-in.ts';

/** The steps before a PIN is enough: enrolling the phone, signing in, choosing password and PIN. */
export function Enter({ state }: { state: AccessState }) {
  switch (state.kind) {
    case 'not-enrolled':
      return <Enrol />;
    case 'password-to-choose':
      return <ChoosePassword onChoose={comeIn.choosePassword} />;
    case 'pin-to-set':
      return <ChoosePin onChoose={comeIn.choosePin} />;
    case 'revoked':
      return <TakenBack what={state.what} onRead={() => tellDoor({ kind: 'cleared' })} />;
    default:
      return enrolledHere()?.makesFirstAccount ? <First /> : <Password state={state} />;
  }
}

function Enrol() {
  const [code] = useState(takeCode);

  const [hasRecords] = useState(holdsRecords);
  const [hasPassword, setHasPassword] = useState(false);
  if (hasPassword)
    return (
      <SignIn
        why={undefined}
        backLabel="signInToCode"
        onSignIn={(userName, password) => comeIn.signInAs(userName, password, false)}
        onPasskey={() => comeIn.signInWithPasskey(false)}
        onBack={() => setHasPassword(false)}
      />
    );
  return (
    <EnrolPhone
      code={code}
      holdsRecords={hasRecords}
      onEnrol={comeIn.enrol}
      onPassword={() => setHasPassword(true)}
    />
  );
}

/** The code behind the address's `#`, which is taken out of it: nobody who comes after needs it. */
function takeCode(): string {
  if (location.pathname !== '/enrol') return '';
  const code = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', '/');
  return code;
}

function First() {
  const candidates = useCallback(async () => {
    const answer = await firstChoice();
    return answer.ok ? answer.value.people : answer.problem;
  }, []);
  return <FirstAdministrator candidates={candidates} onBecome={comeIn.arriveFirst} />;
}

function Password({ state }: { state: AccessState }) {
  const isPinForgotten =
    state.kind === 'password-needed' && state.person !== undefined && state.why === 'wanted';
  const onBack = useCallback(() => tellDoor({ kind: 'somebody-else' }), []);
  return (
    <SignIn
      backLabel="signInBack"
      why={whyPassword(state)}
      onSignIn={(userName, password) => comeIn.signInAs(userName, password, isPinForgotten)}
      onPasskey={() => comeIn.signInWithPasskey(isPinForgotten)}
      onBack={peopleHere().length > 0 ? onBack : undefined}
    />
  );
}

function whyPassword(state: AccessState) {
  if (state.kind !== 'password-needed') return undefined;
  if (state.why === 'wanted') return state.person === undefined ? undefined : 'pinForgotten';
  return whys[state.why];
}

const whys = {
  'days-over': 'daysOver',
  'pins-used-up': 'pinsUsedUp',
  deleted: 'pinDeleted',
} as const;
