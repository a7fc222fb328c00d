import { encode } from 'uqr';

/**
 * Largest frame that is put into one code: version 15 with the lowest error correction, 77 modules wide.
 * What keeps a code from being read at arm's length is the size of its modules, not single errors; whole
 * codes that are lost are made up for by later ones (docs/adr/024).
 */
export const mostFrameBytes = 520;

/** A frame as the modules of a code, row by row, dark ones true; with the border that it needs. */
export function modulesOf(frame: Uint8Array): readonly (readonly boolean[])[] {
  return encode([...frame], { ecc: 'L', boostEcc: true, border: 4 }).data;
}

/** A code that stands still, as one path of squares: sharp on any screen and on paper. */
export function codePath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
}

/** Draws a frame as a code, as large as there is room, each module as many whole pixels wide. */
export function drawCode(canvas: HTMLCanvasElement, frame: Uint8Array, roomPx: number): void {
  const modules = modulesOf(frame);
  const pixels = Math.max(1, Math.floor((roomPx * devicePixelRatio) / modules.length));
  canvas.width = modules.length * pixels;
  canvas.height = canvas.width;
  canvas.style.width = `${canvas.width / devicePixelRatio}px`;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const [y, row] of modules.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) context.fillRect(x * pixels, y * pixels, pixels, pixels);
}
