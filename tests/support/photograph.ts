/** How a phone's camera sees a code on another phone's screen. */
export interface View {
  /** Width of the code with its border, in pixels of the picture. */
  readonly width: number;
  /** Turned in the picture's plane, in degrees. */
  readonly turn?: number;
  /** Tilted away from the camera, in degrees. */
  readonly tilt?: number;
  /** Out of focus or shaken: standard deviation in pixels. */
  readonly blur?: number;
  /** Standard deviation of the sensor's noise, of 255. */
  readonly noise?: number;
  /** Black and white as the camera sees them, of 255. */
  readonly black?: number;
  readonly white?: number;
  /** A lamp's reflection: its width as a share of the code's. */
  readonly glare?: number;
}

/** A grey picture as decoders take them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly colorSpace: 'srgb';
}

type Grey = Float32Array;

/** Photographs a code: perspective, blur, light, noise; the same each time. */
export function photograph(modules: readonly (readonly boolean[])[], view: View): Picture {
  const side = Math.ceil(view.width * 1.25);
  let grey = project(modules, view, side);
  if (view.blur) grey = blurred(grey, side, view.blur);
  const data = new Uint8ClampedArray(side * side * 4);
  const { black = 30, white = 215, noise = 4 } = view;
  let state = 12_345;
  for (const [at, light] of grey.entries()) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const shake = (state / 2 ** 32 - 0.5) * noise * 3.46;
    const value = black + light * (white - black) + shake + glareAt(at, side, view);
    data.set([value, value, value, 255], at * 4);
  }
  return { width: side, height: side, data, colorSpace: 'srgb' };
}

function glareAt(at: number, side: number, { glare = 0, width }: View): number {
  if (glare === 0) return 0;
  const dx = (at % side) - side * 0.42;
  const dy = Math.floor(at / side) - side * 0.45;
  return 220 * Math.exp(-(dx * dx + dy * dy) / (2 * (glare * width * 0.5) ** 2));
}

// For each pixel: what it sees of the code, at four points.
function project(modules: readonly (readonly boolean[])[], view: View, side: number): Grey {
  const { width, turn = 0, tilt = 0 } = view;
  const [cosTurn, sinTurn] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [cosTilt, sinTilt] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const distance = width * 2;
  const scale = modules.length / width;
  const lightAt = (px: number, py: number) => {
    const x = (px - side / 2) / distance;
    const y = (py - side / 2) / distance;
    const t = distance / (cosTilt - x * sinTilt);
    const [u, v] = [x * t, y * t * cosTilt];
    const column = Math.floor((u * cosTurn + v * sinTurn + width / 2) * scale);
    const row = Math.floor((v * cosTurn - u * sinTurn + width / 2) * scale);
    const module = modules[row]?.[column];
    return module === undefined ? 0.75 : Number(!module);
  };
  return Float32Array.from({ length: side * side }, (_, at) => {
    const [px, py] = [at % side, Math.floor(at / side)];
    let light = 0;
    for (const dx of [0.25, 0.75])
      for (const dy of [0.25, 0.75]) light += lightAt(px + dx, py + dy);
    return light / 4;
  });
}

function blurred(grey: Grey, side: number, deviation: number): Grey {
  const reach = Math.ceil(deviation * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (from: Grey, step: number) =>
    from.map((_, at) => {
      let sum = 0;
      for (let index = 0; index < weights.length; index += 1)
        sum += (weights[index] ?? 0) * (from[at + (index - reach) * step] ?? 0.75);
      return sum / total;
    });
  return along(along(grey, 1), side);
}
