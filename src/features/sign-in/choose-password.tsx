import { useState } from 'react';

import type { Problem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';
import { PasswordField } from './password-field.tsx';
import { StepForm } from './step-form.tsx';
import { useStep } from './use-step.ts';

/** A password that only its owner knows, in place of the one that an administrator has seen. */
export function ChoosePassword({
  onChoose,
}: {
  /** Answers what went wrong, if anything did. */
  onChoose: (password: string) => Promise<Problem | undefined>;
}) {
  const say = useEnterWords();
  const [password, setPassword] = useState('');
  const { fault, setFault, isBusy, take } = useStep();
  function save() {
    if (password === '') setFault(say('missing'));
    else void take(() => onChoose(password));
  }
  return (
    <StepForm
      title={say('newPasswordTitle')}
      fault={fault}
      save={say('newPasswordSave')}
      isBusy={isBusy}
      onSave={save}
    >
      <p>{say('newPasswordHow')}</p>
      <PasswordField
        label={say('newPassword')}
        hint={say('newPasswordHint')}
        value={password}
        onText={setPassword}
        autoComplete="new-password"
      />
    </StepForm>
  );
}
