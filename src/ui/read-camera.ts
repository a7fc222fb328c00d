import { prepareDecoder, readCode } from './read-code.ts';

/** Why no codes can be read here; the names are those of the sentences that say so. */
export type CameraTrouble = 'cameraDenied' | 'cameraMissing' | 'cameraBusy' | 'readerMissing';

/** Who learns of what the camera does. */
export interface CameraFollower {
  readonly onOpen: () => void;
  readonly onCode: (bytes: Uint8Array) => void;
  readonly onTrouble: (trouble: CameraTrouble) => void;
}

/** Largest side of the picture that is searched, in pixels: more costs time and brings nothing. */
const mostPixels = 900;
/** Rest between two pictures, so that the screen can be drawn. */
const restMs = 15;

/**
 * Opens the camera into a video and reads whatever codes come before it, until it is left.
 *
 * @returns leaves it, and switches the camera off
 */
export function readCamera(video: HTMLVideoElement, follower: CameraFollower): () => void {
  const leaving = new AbortController();
  void run(video, follower, leaving.signal);
  return () => leaving.abort();
}

async function run(
  video: HTMLVideoElement,
  { onOpen, onCode, onTrouble }: CameraFollower,
  left: AbortSignal,
): Promise<void> {
  const isReady = await prepareDecoder().then(
    () => true,
    () => false,
  );
  if (left.aborted) return;
  if (!isReady) return onTrouble('readerMissing');
  const stream = await openCamera();
  if (typeof stream === 'string') return left.aborted ? undefined : onTrouble(stream);
  const tracks = stream.getTracks();
  const stop = () => tracks.forEach((track) => track.stop());
  left.addEventListener('abort', stop);
  if (left.aborted) return stop();
  for (const track of tracks) track.addEventListener('ended', () => onTrouble('cameraBusy'));
  video.srcObject = stream;
  // Left before the first picture came.
  await video.play().catch(() => undefined);
  if (!left.aborted) onOpen();
  await readPictures(video, onCode, left);
}

async function openCamera(): Promise<MediaStream | CameraTrouble> {
  // Browsers give the camera only to pages that came over a safe connection.
  const { mediaDevices } = navigator as Partial<Navigator>;
  if (!mediaDevices) return 'cameraMissing';
  try {
    return await mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (error) {
    return troubleOf(error);
  }
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'cameraDenied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'cameraBusy' : 'cameraMissing';
}

async function readPictures(
  video: HTMLVideoElement,
  onCode: (bytes: Uint8Array) => void,
  left: AbortSignal,
): Promise<void> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  while (context && !left.aborted) {
    const picture = squareOf(video, context);
    const code = picture && (await readCode(picture));
    if (code && !left.aborted) onCode(code);
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}

/** The middle of the video, as the screen shows it: what is in the square is what is read. */
function squareOf(
  video: HTMLVideoElement,
  context: CanvasRenderingContext2D,
): ImageData | undefined {
  const { videoWidth, videoHeight } = video;
  const side = Math.min(videoWidth, videoHeight);
  if (side === 0) return undefined;
  const size = Math.min(side, mostPixels);
  context.canvas.width = size;
  context.canvas.height = size;
  const [left, top] = [(videoWidth - side) / 2, (videoHeight - side) / 2];
  context.drawImage(video, left, top, side, side, 0, 0, size, size);
  return context.getImageData(0, 0, size, size);
}
