import { IconSearch, IconX } from '@tabler/icons-react';
import { type ComponentProps, lazy, Suspense, useId } from 'react';

import { IconButton } from '../../ui/button.tsx';
import { recogniserOnDevice } from '../../ui/can-hear-on-device.ts';
import { useWords } from '../../words/use-words.ts';
// The types only: what listens is fetched where a browser can.
import type { Spoken, SpeakWords as SpeakWordsPart } from './speak-words.tsx';

/** Where it cannot be fetched, one types. */
const SpeakWords = lazy(async () => ({
  default: await import('./speak-words.tsx').then((part) => part.SpeakWords).catch(() => Nothing),
}));

const Nothing: typeof SpeakWordsPart = () => null;

/** The one box for matters, people, rooms and units (A5, B1); one may speak where the device recognises it. */
export function FindBox({
  label,
  hint,
  text,
  spoken,
  onText,
}: {
  label: string;
  hint: string;
  text: string;
  spoken: Spoken;
  onText: (text: string) => void;
}) {
  const id = useId();
  return (
    <form role="search" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <div className="relative min-w-0 flex-1">
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
          {text !== '' && <Clear onClear={() => onText('')} />}
        </div>
        <Speaking spoken={spoken} text={text} onText={onText} />
      </div>
    </form>
  );
}

// An older browser is not even given what would ask it.
function Speaking(given: ComponentProps<typeof SpeakWordsPart>) {
  if (!recogniserOnDevice()) return null;
  return (
    <Suspense fallback={null}>
      <SpeakWords {...given} />
    </Suspense>
  );
}

function Clear({ onClear }: { onClear: () => void }) {
  const { say } = useWords();
  return (
    <IconButton label={say('clear')} onClick={onClear} className="absolute end-1 top-1">
      <IconX aria-hidden />
    </IconButton>
  );
}
