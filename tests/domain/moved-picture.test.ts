import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fitted, kept, pulled, type View, zoomed } from '../../src/ui/view.ts';

const frame = { width: 390, height: 500 };
const picture = { width: 900, height: 1200 };
const spot = fc.record({
  x: fc.integer({ min: 0, max: 390 }),
  y: fc.integer({ min: 0, max: 500 }),
});
const view = fc.record({
  x: fc.integer({ min: -900, max: 400 }),
  y: fc.integer({ min: -900, max: 400 }),
  scale: fc.double({ min: 0.3, max: 5, noNaN: true }),
});

/** What of the picture is at a place of the frame. */
function under({ x, y, scale }: View, at: { readonly x: number; readonly y: number }) {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}

describe('a picture in its frame', () => {
  test('shows the part that was asked for whole, and in the middle', () => {
    const part = { x: 100, y: 200, width: 300, height: 300 };
    const shown = fitted(frame, part);
    expect(shown.scale).toBeCloseTo(1.3);
    const middle = under(shown, { x: 195, y: 250 });
    expect(middle.x).toBeCloseTo(250);
    expect(middle.y).toBeCloseTo(350);
  });

  test('keeps what is under the finger there when it grows', () => {
    fc.assert(
      fc.property(view, spot, fc.double({ min: 0.5, max: 2, noNaN: true }), (from, at, factor) => {
        const before = under(from, at);
        const after = under(zoomed(from, at, factor, 0.3), at);
        expect(after.x).toBeCloseTo(before.x, 4);
        expect(after.y).toBeCloseTo(before.y, 4);
      }),
    );
  });

  test('follows two fingers: what was between them stays between them', () => {
    fc.assert(
      fc.property(view, spot, spot, spot, spot, (from, a, b, c, d) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 20 && Math.hypot(c.x - d.x, c.y - d.y) > 20);
        const before = under(from, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
        const moved = pulled(from, [a, b], [c, d], 0.001);
        const after = under(moved, { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 });
        expect(after.x).toBeCloseTo(before.x, 3);
        expect(after.y).toBeCloseTo(before.y, 3);
      }),
    );
  });

  test('is never lost: a part of it stays in the middle, however far it is pushed', () => {
    fc.assert(
      fc.property(view, (pushed) => {
        const { x, y, scale } = kept(pushed, frame, picture);
        const at = under({ x, y, scale }, { x: 195, y: 250 });
        expect(at.x).toBeGreaterThanOrEqual(-0.001);
        expect(at.x).toBeLessThanOrEqual(picture.width + 0.001);
        expect(at.y).toBeGreaterThanOrEqual(-0.001);
        expect(at.y).toBeLessThanOrEqual(picture.height + 0.001);
      }),
    );
  });
});
