import { useEffect, useRef } from 'react';

import { useWords } from '../../words/use-words.ts';

/** Nothing but a way back: whoever looks over the shoulder learns nothing. */
export function HiddenPhone({ onShow }: { onShow: () => void }) {
  const { say } = useWords();
  const cover = useRef<HTMLButtonElement>(null);
  useEffect(() => cover.current?.focus(), []);
  return (
    <button
      ref={cover}
      type="button"
      onClick={onShow}
      className="bg-paper text-soft fixed inset-0 z-50 grid size-full place-items-end justify-center pb-24 text-lg outline-none"
    >
      {say('hiddenTap')}
    </button>
  );
}
