/** What is asked of the browser's recogniser of speech: only what is to stay on the device. */
export interface OnDevice {
  readonly langs: readonly string[];
  readonly processLocally: true;
}

/** The recogniser as browsers have it that can keep sound on the device (Web Speech API). */
export interface Recogniser {
  new (): Recognition;
  readonly prototype: Recognition;
  /** `available`, `downloadable`, `downloading` or `unavailable`. */
  available(asked: OnDevice): Promise<string>;
  install(asked: OnDevice): Promise<boolean>;
}

export interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  processLocally: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}

/**
 * The browser's recogniser, where it can be told to keep sound on the device. One that knows nothing of that
 * would take the word for it and send everything away: it counts as none.
 */
export function recogniserOnDevice(): Recogniser | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as {
    readonly SpeechRecognition?: Recogniser;
    readonly webkitSpeechRecognition?: Recogniser;
  };
  const found = SpeechRecognition ?? webkitSpeechRecognition;
  return found?.available && 'processLocally' in found.prototype ? found : undefined;
}
