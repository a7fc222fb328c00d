import { fitted, kept, pulled, zoomed, type Box, type Size, type Spot, type View } from './view.ts';

const keyMovesBy = 60;
const restMs = 180;
const movesBy: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const zoomsBy: Readonly<Record<string, number>> = { '+': 1.3, '=': 1.3, '-': 1 / 1.3 };

/**
 * Lets a picture be moved and enlarged in its frame by fingers, mouse, wheel and keys. Nothing is
 * rendered for that: one transform is set, once in a frame, and while something moves the browser
 * keeps the picture as it is and only shifts it.
 */
export class PictureMover {
  readonly #frame: HTMLElement;
  readonly #picture: HTMLElement;
  readonly #size: Size;
  readonly #part: Box;
  readonly #leaving = new AbortController();
  readonly #fingers = new Map<number, Spot>();
  #view: View;
  #isWaiting = false;
  #atRest: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: HTMLElement, picture: HTMLElement, size: Size, part: Box) {
    this.#frame = frame;
    this.#picture = picture;
    this.#size = size;
    this.#part = part;
    this.#view = fitted(this.#room, part);
    this.#followFingers();
    this.#on('dblclick', (event) => this.#zoomAt(spotIn(frame, event), 2));
    this.#on('wheel', (event) => this.#turnWheel(event));
    this.#on('keydown', (event) => this.#pressKey(event));
    const watcher = new ResizeObserver(() => this.fit());
    watcher.observe(frame);
    this.#leaving.signal.addEventListener('abort', () => {
      watcher.disconnect();
      clearTimeout(this.#atRest);
    });
    this.#draw();
  }

  zoom(factor: number): void {
    this.#zoomAt({ x: this.#frame.clientWidth / 2, y: this.#frame.clientHeight / 2 }, factor);
  }

  fit(): void {
    this.#show(fitted(this.#room, this.#part));
  }

  leave(): void {
    this.#leaving.abort();
  }

  get #room(): Size {
    return { width: this.#frame.clientWidth, height: this.#frame.clientHeight };
  }

  /** So small that the whole picture is seen. */
  get #least(): number {
    return fitted(this.#room, { x: 0, y: 0, ...this.#size }).scale;
  }

  #zoomAt(spot: Spot, factor: number): void {
    this.#show(zoomed(this.#view, spot, factor, this.#least));
  }

  #show(next: View): void {
    this.#view = kept(next, this.#room, this.#size);
    this.#picture.style.willChange = 'transform';
    clearTimeout(this.#atRest);
    // At rest it is drawn anew, sharp at its new size.
    this.#atRest = setTimeout(() => {
      this.#picture.style.willChange = '';
    }, restMs);
    if (!this.#isWaiting) requestAnimationFrame(() => this.#draw());
    this.#isWaiting = true;
  }

  #draw(): void {
    this.#isWaiting = false;
    const { x, y, scale } = this.#view;
    this.#picture.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  #on<K extends keyof HTMLElementEventMap>(
    name: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ): void {
    this.#frame.addEventListener(name, act, { signal: this.#leaving.signal, passive: false });
  }

  #followFingers(): void {
    this.#on('pointerdown', (event) => {
      this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.#frame.setPointerCapture(event.pointerId);
    });
    this.#on('pointermove', (event) => {
      if (!this.#fingers.has(event.pointerId)) return;
      const before = spotsIn(this.#frame, this.#fingers);
      this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = spotsIn(this.#frame, this.#fingers);
      this.#show(pulled(this.#view, before, after, this.#least));
    });
    for (const name of ['pointerup', 'pointercancel'] as const)
      this.#on(name, ({ pointerId }) => void this.#fingers.delete(pointerId));
  }

  #turnWheel(event: WheelEvent): void {
    // Without a key the page scrolls on; two fingers on a touchpad come with one.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#zoomAt(spotIn(this.#frame, event), Math.exp(-event.deltaY / 300));
  }

  #pressKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [right, down] = movesBy[event.key] ?? [0, 0];
    const factor = zoomsBy[event.key];
    if (right !== 0 || down !== 0) {
      const { x, y } = this.#view;
      this.#show({ ...this.#view, x: x - right * keyMovesBy, y: y - down * keyMovesBy });
    } else if (factor !== undefined) this.zoom(factor);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  }
}

function spotIn(frame: HTMLElement, { clientX, clientY }: MouseEvent): Spot {
  const { left, top } = frame.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function spotsIn(frame: HTMLElement, fingers: ReadonlyMap<number, Spot>): readonly Spot[] {
  const { left, top } = frame.getBoundingClientRect();
  return [...fingers.values()].slice(0, 2).map(({ x, y }) => ({ x: x - left, y: y - top }));
}
