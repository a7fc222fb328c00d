import { useEffect, useState } from 'react';

import { SelectField, TextField } from '../../ui/field.tsx';
import { type Problem, sayProblem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';
import { PasswordField } from './password-field.tsx';
import { StepForm } from './step-form.tsx';
import { useStep } from './use-step.ts';

/** Somebody of the directory. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
}

/** The first account of an institution: whoever holds the code that was printed at the server. */
export function FirstAdministrator({
  candidates,
  onBecome,
}: {
  candidates: () => Promise<readonly Candidate[] | Problem>;
  /** Answers what went wrong, if anything did. */
  onBecome: (person: string, userName: string, password: string) => Promise<Problem | undefined>;
}) {
  const say = useEnterWords();
  const { people, problem } = useCandidates(candidates);
  const [person, setPerson] = useState('');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const { fault, setFault, isBusy, take } = useStep();
  function save() {
    if ([person, userName.trim(), password].includes('')) setFault(say('missing'));
    else void take(() => onBecome(person, userName.trim(), password));
  }
  return (
    <StepForm
      title={say('firstTitle')}
      fault={fault ?? (problem && sayProblem(say, problem))}
      save={say('firstSave')}
      isBusy={isBusy}
      onSave={save}
    >
      <p>{say('firstHow')}</p>
      <SelectField
        label={say('firstWho')}
        value={person}
        options={[{ value: '', label: '' }, ...people.map(asOption)]}
        onChoice={setPerson}
      />
      <TextField
        label={say('userName')}
        value={userName}
        onText={setUserName}
        autoComplete="username"
        autoCapitalize="none"
      />
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

function useCandidates(candidates: () => Promise<readonly Candidate[] | Problem>) {
  const [found, setFound] = useState<readonly Candidate[] | Problem>([]);
  useEffect(() => {
    void candidates().then(setFound);
  }, [candidates]);
  return 'kind' in found ? { people: [], problem: found } : { people: found, problem: undefined };
}

function asOption({ id, name, position }: Candidate) {
  return { value: id, label: position === null ? name : `${name}, ${position}` };
}
