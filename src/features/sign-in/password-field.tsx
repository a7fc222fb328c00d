import { useState } from 'react';

import { CheckField, TextField } from '../../ui/field.tsx';
import { useEnterWords } from '../../words/use-enter-words.ts';

/** A password, which can be looked at while it is typed: thumbs mistype. */
export function PasswordField({
  label,
  hint,
  value,
  onText,
  autoComplete,
}: {
  label: string;
  hint?: string;
  value: string;
  onText: (text: string) => void;
  autoComplete: 'current-password' | 'new-password';
}) {
  const say = useEnterWords();
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <TextField
        label={label}
        hint={hint}
        type={isShown ? 'text' : 'password'}
        value={value}
        onText={onText}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
      />
      <CheckField
        label={say('passwordShow')}
        checked={isShown}
        onCheck={setShown}
        fault={undefined}
      />
    </div>
  );
}
