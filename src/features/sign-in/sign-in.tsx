import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { canUsePasskeys } from '../../ui/can-use-passkeys.ts';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Problem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';
import { PasswordField } from './password-field.tsx';
import { StepForm } from './step-form.tsx';
import { useStep } from './use-step.ts';

/** Name and password, which need a connection; afterwards the PIN is enough. */
export function SignIn({
  why,
  backLabel,
  onSignIn,
  onPasskey,
  onBack,
}: {
  /** Why a PIN was not enough. */
  why: 'daysOver' | 'pinsUsedUp' | 'pinDeleted' | 'pinForgotten' | undefined;
  backLabel: 'signInBack' | 'signInToCode';
  /** Answers what went wrong, if anything did. */
  onSignIn: (userName: string, password: string) => Promise<Problem | undefined>;
  /** As `onSignIn`, by a passkey. */
  onPasskey: () => Promise<Problem | undefined>;
  /** Back to the code, or to whoever has a PIN; undefined where neither is. */
  onBack: (() => void) | undefined;
}) {
  const say = useEnterWords();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const { setFault, take, ...step } = useStep();
  function save() {
    if (userName.trim() === '' || password === '') setFault(say('missing'));
    else void take(() => onSignIn(userName.trim(), password));
  }
  return (
    <>
      <StepForm {...step} title={say('signInTitle')} save={say('signInNow')} onSave={save}>
        {why !== undefined && <Notice tone="wait">{say(why)}</Notice>}
        <TextField
          label={say('userName')}
          value={userName}
          onText={setUserName}
          autoComplete="username"
          autoCapitalize="none"
        />
        <PasswordField
          label={say('password')}
          value={password}
          onText={setPassword}
          autoComplete="current-password"
        />
      </StepForm>
      <ByPasskey isBusy={step.isBusy} onUse={() => void take(onPasskey)} />
      {onBack && (
        <Button look="quiet" onClick={onBack}>
          {say(backLabel)}
        </Button>
      )}
    </>
  );
}

function ByPasskey({ isBusy, onUse }: { isBusy: boolean; onUse: () => void }) {
  const say = useEnterWords();
  if (!canUsePasskeys()) return null;
  return (
    <Button look="soft" onClick={onUse} disabled={isBusy}>
      {say('signInPasskey')}
    </Button>
  );
}
