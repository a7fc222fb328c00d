import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Problem, sayProblem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';
import { PasswordField } from './password-field.tsx';

/** Name and password, which need a connection; afterwards the PIN is enough. */
export function SignIn({
  why,
  backLabel,
  onSignIn,
  onBack,
}: {
  /** Why a PIN was not enough. */
  why: 'daysOver' | 'pinsUsedUp' | undefined;
  backLabel: 'signInBack' | 'signInToCode';
  /** Answers what went wrong, if anything did. */
  onSignIn: (userName: string, password: string) => Promise<Problem | undefined>;
  /** Back to the code, or to whoever has a PIN; undefined where neither is. */
  onBack: (() => void) | undefined;
}) {
  const say = useEnterWords();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function signIn() {
    if (userName.trim() === '' || password === '') return setProblem(say('missing'));
    setBusy(true);
    const found = await onSignIn(userName.trim(), password);
    setBusy(false);
    if (found) setProblem(sayProblem(say, found));
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <h1 className="text-2xl font-bold">{say('signInTitle')}</h1>
      {why !== undefined && <Notice tone="wait">{say(why)}</Notice>}
      <TextField
        label={say('userName')}
        value={userName}
        onText={setUserName}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        label={say('password')}
        value={password}
        onText={setPassword}
        autoComplete="current-password"
      />
      {problem !== undefined && (
        <div role="alert">
          <Notice tone="alert">{problem}</Notice>
        </div>
      )}
      <Button type="submit" className="min-h-14 text-lg" disabled={isBusy}>
        {say('signInNow')}
      </Button>
      {onBack && (
        <Button look="quiet" onClick={onBack}>
          {say(backLabel)}
        </Button>
      )}
    </form>
  );
}
