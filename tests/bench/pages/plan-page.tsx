import { createRoot } from 'react-dom/client';

import { describeBuilding } from '#domain/way/describe-building.ts';
import { drawPlan } from '#domain/way/draw-plan.ts';

import { PlanDrawing } from '../../../src/features/show-plan/plan-drawing.tsx';
import { MovablePicture } from '../../../src/ui/movable-picture.tsx';

/** Milliseconds of drawing the plan, and of each frame while a finger moves it. */
export interface PlanTimes {
  readonly draw: number;
  readonly frames: readonly number[];
}

const framesMoved = 90;

/** What of the app's style says how a picture lies in its frame and what it is painted with. */
const style = `
  .relative{position:relative}.absolute{position:absolute}.inset-0{inset:0}.overflow-hidden{overflow:hidden}
  .origin-top-left{transform-origin:0 0}.place{height:600px;width:390px}
  .fill-sheet{fill:#fff}.fill-sunken{fill:#ebe8e0}.fill-wash{fill:#e4eafa}.fill-ink{fill:#1a1e22}
  .stroke-edge{stroke:#86807a}.stroke-sheet{stroke:#fff}.stroke-enamel{stroke:#1f4296}`;

/** A floor of 400 rooms: a long corridor that others leave. */
function aLargeFloor(): string {
  const wings = Array.from({ length: 10 }, (_, index) => index);
  const letter = (wing: number) => String.fromCodePoint(66 + wing);
  return [
    'FLOOR 0 ground',
    'CORRIDOR A',
    '  start: entrance W1 (main)',
    `  L: ${wings.map((wing) => `- 24m | >${letter(wing)}`).join(' | ')}`,
    ...wings.flatMap((wing) => [
      `CORRIDOR ${letter(wing)}`,
      `  L: ${wing * 40 + 101}-${wing * 40 + 120}`,
      `  R: ${wing * 40 + 121}-${wing * 40 + 140}`,
    ]),
  ].join('\n');
}

async function measurePlan(): Promise<PlanTimes> {
  const { premises } = describeBuilding(aLargeFloor());
  const from = performance.now();
  const plan = drawPlan(premises, { building: 'A', level: 0 });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  document.head.append(sheet);
  const place = document.body.appendChild(document.createElement('div'));
  const words = { larger: '+', smaller: '-', whole: '0' };
  createRoot(place).render(
    <MovablePicture
      size={plan}
      part={{ x: 0, y: 0, width: 700, height: 900 }}
      label=""
      words={words}
      className="place"
    >
      <PlanDrawing plan={plan} label="" />
    </MovablePicture>,
  );
  await nextFrame();
  await nextFrame();
  const draw = performance.now() - from;
  const frame = place.querySelector('[role=group]');
  if (!frame) throw new Error('The plan is not there.');
  frame.setPointerCapture = () => undefined;
  const frames: number[] = [];
  touch(frame, 'pointerdown', 0);
  let before = await nextFrame();
  for (let moved = 1; moved <= framesMoved; moved += 1) {
    touch(frame, 'pointermove', moved);
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
  }
  touch(frame, 'pointerup', framesMoved);
  return { draw, frames };
}

function touch(frame: Element, name: string, moved: number): void {
  const [clientX, clientY] = [195 + 60 * Math.sin(moved / 9), 300 - moved * 2];
  frame.dispatchEvent(new PointerEvent(name, { pointerId: 1, clientX, clientY, bubbles: true }));
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

Object.assign(globalThis, { measurePlan });
