import { useCallback, useEffect, useRef, useState } from 'react';

/** Where half-written text is kept so that it survives a reload, a kill or an empty battery. */
export interface TextKeeper {
  read(key: string): Promise<string>;
  keep(key: string, text: string): void;
}

/**
 * Text of one field, kept at every keystroke under `key` and there again after a restart.
 * What is typed before the kept text has been read wins over it.
 */
export function useKeptText(
  keeper: TextKeeper,
  key: string,
  initial = '',
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(initial);
  const touched = useRef(false);
  useEffect(() => {
    touched.current = false;
    let left = false;
    void keeper.read(key).then((kept) => {
      if (!left && !touched.current) setText(kept === '' ? initial : kept);
    });
    return () => {
      left = true;
    };
  }, [keeper, key, initial]);
  const write = useCallback(
    (next: string) => {
      touched.current = true;
      setText(next);
      keeper.keep(key, next);
    },
    [keeper, key],
  );
  return [text, write];
}
