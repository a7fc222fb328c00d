import { useEffect, useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Problem, sayProblem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';
import { PasswordField } from './password-field.tsx';

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
  const [people, setPeople] = useState<readonly Candidate[]>([]);
  const [person, setPerson] = useState('');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    void candidates().then((found) => {
      if ('kind' in found) setProblem(sayProblem(say, found));
      else setPeople(found);
    });
  }, [candidates, say]);

  async function become() {
    if (person === '' || userName.trim() === '' || password === '')
      return setProblem(say('missing'));
    setBusy(true);
    const found = await onBecome(person, userName.trim(), password);
    setBusy(false);
    if (found) setProblem(sayProblem(say, found));
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void become();
      }}
    >
      <h1 className="text-2xl font-bold">{say('firstTitle')}</h1>
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
        spellCheck={false}
        maxLength={80}
      />
      <PasswordField
        label={say('newPassword')}
        hint={say('newPasswordHint')}
        value={password}
        onText={setPassword}
        autoComplete="new-password"
      />
      {problem !== undefined && (
        <div role="alert">
          <Notice tone="alert">{problem}</Notice>
        </div>
      )}
      <Button type="submit" className="min-h-14 text-lg" disabled={isBusy}>
        {say('firstSave')}
      </Button>
    </form>
  );
}

function asOption({ id, name, position }: Candidate) {
  return { value: id, label: position === null ? name : `${name}, ${position}` };
}
