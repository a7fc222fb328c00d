import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { type Problem, sayProblem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';
import { PasswordField } from './password-field.tsx';

/** A password that only its owner knows, in place of the one that an administrator has seen. */
export function ChoosePassword({
  onChoose,
}: {
  /** Answers what went wrong, if anything did. */
  onChoose: (password: string) => Promise<Problem | undefined>;
}) {
  const say = useEnterWords();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function choose() {
    setBusy(true);
    const problem = await onChoose(password);
    setBusy(false);
    if (problem) setFault(sayProblem(say, problem));
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (password === '') setFault(say('missing'));
        else void choose();
      }}
    >
      <h1 className="text-2xl font-bold">{say('newPasswordTitle')}</h1>
      <p>{say('newPasswordHow')}</p>
      <PasswordField
        label={say('newPassword')}
        hint={say('newPasswordHint')}
        fault={fault}
        value={password}
        onText={setPassword}
        autoComplete="new-password"
      />
      <Button type="submit" className="min-h-14 text-lg" disabled={isBusy}>
        {say('newPasswordSave')}
      </Button>
    </form>
  );
}
