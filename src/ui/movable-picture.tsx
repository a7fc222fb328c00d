import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

import { IconButton } from './button.tsx';
import { PictureMover } from './move-picture.ts';
import type { Box, Size } from './view.ts';

interface PictureWords {
  readonly larger: string;
  readonly smaller: string;
  readonly whole: string;
}

/**
 * A picture larger than its place: moved and enlarged by fingers, mouse, keys or the buttons at its
 * corner. On paper it is whole.
 *
 * @param part what is shown first; the picture is put back there when it changes
 */
export function MovablePicture({
  size,
  part,
  label,
  words,
  className = '',
  children,
}: {
  size: Size;
  part: Box;
  /** What the keys do, for those who do not see the buttons. */
  label: string;
  words: PictureWords;
  className?: string;
  children: ReactNode;
}) {
  const { frame, picture, mover } = useMover(size, part);
  const { width, height } = size;
  return (
    <div
      className={`bg-paper border-line relative overflow-hidden rounded-2xl border ${className}`}
    >
      {/* Keys move the picture while it has the focus. */}
      <div
        ref={frame}
        role="group"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="focus-ring absolute inset-0 cursor-grab touch-none overflow-hidden rounded-2xl print:static print:overflow-visible"
      >
        <div
          ref={picture}
          style={{ width, height }}
          className="origin-top-left print:h-auto! print:w-full! print:transform-none!"
        >
          {children}
        </div>
      </div>
      <PictureButtons words={words} mover={mover} />
    </div>
  );
}

/** Lets the picture be moved for as long as it is there. */
function useMover(size: Size, part: Box) {
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const mover = useRef<PictureMover>(undefined);
  const { width, height } = size;
  const { x, y, width: wide, height: high } = part;
  useEffect(() => {
    if (!frame.current || !picture.current) return;
    const moving = new PictureMover(
      frame.current,
      picture.current,
      { width, height },
      { x, y, width: wide, height: high },
    );
    mover.current = moving;
    return () => moving.leave();
  }, [width, height, x, y, wide, high]);
  return { frame, picture, mover };
}

function PictureButtons({
  words,
  mover,
}: {
  words: PictureWords;
  mover: RefObject<PictureMover | undefined>;
}) {
  return (
    <div className="absolute end-2 bottom-2 grid gap-1 print:hidden">
      <PictureButton label={words.larger} onPress={() => mover.current?.zoom(1.5)}>
        <IconPlus aria-hidden />
      </PictureButton>
      <PictureButton label={words.smaller} onPress={() => mover.current?.zoom(1 / 1.5)}>
        <IconMinus aria-hidden />
      </PictureButton>
      <PictureButton label={words.whole} onPress={() => mover.current?.fit()}>
        <IconFocusCentered aria-hidden />
      </PictureButton>
    </div>
  );
}

function PictureButton({
  label,
  onPress,
  children,
}: {
  label: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <IconButton label={label} onClick={onPress} className="bg-sheet border-line border">
      {children}
    </IconButton>
  );
}
