import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';

import { longestReason } from '#domain/view-values.ts';

import { recordView } from '../../store/views.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useLogWords } from '../../words/use-log-words.ts';

/** Shows what is about the visitor when asked to; who asked, when and maybe why is recorded first (G5). */
export function ShowPersonal({ visit, onShow }: { visit: string; onShow: () => void }) {
  const { tell } = useLogWords();
  const [why, setWhy] = useState('');
  const show = async () => {
    await recordView('visit', visit, why);
    onShow();
  };
  return (
    <form
      className="bg-sunken mt-4 grid gap-3 rounded-xl p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void show();
      }}
    >
      <TextField
        label={tell('viewWhy')}
        hint={tell('viewRecorded')}
        value={why}
        onText={setWhy}
        maxLength={longestReason}
      />
      <Button type="submit" look="plain" className="justify-self-start">
        <IconEye size={20} aria-hidden />
        {tell('viewShow')}
      </Button>
    </form>
  );
}
