import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { usePasskeyWords } from '../../words/use-passkey-words.ts';

/** A new passkey: its name, and the password once more. */
export function MakePasskey({
  onMake,
}: {
  /** Answers whether it was made. */
  onMake: (name: string, password: string) => Promise<boolean>;
}) {
  const say = usePasskeyWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function make() {
    const isIncomplete = name.trim() === '' || password === '';
    setMissing(isIncomplete);
    if (isIncomplete) return;
    setBusy(true);
    const isMade = await onMake(name.trim(), password);
    setBusy(false);
    setPassword('');
    if (isMade) setName('');
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextField
        label={say('name')}
        hint={say('nameHint')}
        value={name}
        onText={setName}
        maxLength={80}
      />
      <TextField
        label={say('password')}
        fault={isMissing ? say('missing') : undefined}
        type="password"
        value={password}
        onText={setPassword}
        autoComplete="current-password"
        maxLength={200}
      />
      <Button type="submit" className="min-h-14 text-lg" disabled={isBusy}>
        {say('make')}
      </Button>
    </form>
  );
}
