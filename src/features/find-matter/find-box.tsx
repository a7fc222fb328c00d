import { IconSearch, IconX } from '@tabler/icons-react';
import { useId } from 'react';

import { IconButton } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';

/** The one box for matters, people, rooms and units (A5, B1). */
export function FindBox({
  label,
  hint,
  text,
  onText,
}: {
  label: string;
  hint: string;
  text: string;
  onText: (text: string) => void;
}) {
  const { say } = useWords();
  const id = useId();
  return (
    <form role="search" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <div className="relative">
        <IconSearch
          aria-hidden
          className="text-soft pointer-events-none absolute start-4 top-1/2 -translate-y-1/2"
        />
        <input
          id={id}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={2000}
          placeholder={hint}
          value={text}
          onChange={(event) => onText(event.target.value)}
          className="focus-ring bg-sheet border-edge h-14 w-full rounded-2xl border ps-12 pe-12 text-lg [&::-webkit-search-cancel-button]:hidden"
        />
        {text !== '' && (
          <IconButton
            label={say('clear')}
            onClick={() => onText('')}
            className="absolute end-1 top-1"
          >
            <IconX aria-hidden />
          </IconButton>
        )}
      </div>
    </form>
  );
}
