import { useMemo } from 'react';

import { codePath, modulesOf } from './draw-code.ts';

/** Longer texts make modules too small to be read from a screen at arm's length. */
export const mostStillBytes = 850;

/** A text as a code that stands still, black on white also where the screen is dark. */
export function CodePicture({
  text,
  label,
  className = '',
}: {
  text: string;
  label: string;
  className?: string;
}) {
  const modules = useMemo(() => modulesOf(new TextEncoder().encode(text)), [text]);
  const side = modules.length;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={`block bg-white ${className}`}
    >
      <path d={codePath(modules)} fill="#000" />
    </svg>
  );
}
