import type { Page } from '@playwright/test';

/** How the stand-in for the browser's recogniser of speech is to behave. */
export interface RecogniserSet {
  /** By tag: what the browser answers for a language kept on the device. */
  readonly available: Readonly<Record<string, string>>;
  /** A browser of before 2025 knows of no choice between the device and a server. */
  readonly isOlder?: boolean;
}

/**
 * Puts a recogniser of speech into the pages to come: no browser of the tests has a microphone or words. It
 * is the browser's part alone; what it was asked for is told by `heardBy`.
 */
export async function withRecogniser(page: Page, set: RecogniserSet): Promise<void> {
  await page.addInitScript(({ available, isOlder }: RecogniserSet) => {
    const asked: string[] = [];
    class Recognition extends EventTarget {
      lang = '';
      interimResults = false;
      start(): void {
        const isLocal = (this as { processLocally?: boolean }).processLocally === true;
        asked.push(`start ${this.lang} ${isLocal ? 'on the device' : 'anywhere'}`);
        Reflect.set(globalThis, 'recognition', this);
      }
      stop(): void {
        asked.push('stop');
        this.dispatchEvent(new Event('end'));
      }
      abort(): void {
        asked.push('abort');
        this.dispatchEvent(new Event('end'));
      }
      static async available({ langs }: { langs: string[] }): Promise<string> {
        return available[langs[0] ?? ''] ?? 'unavailable';
      }
      static async install({ langs }: { langs: string[] }): Promise<boolean> {
        asked.push(`install ${langs.join()}`);
        return true;
      }
    }
    if (!isOlder) Reflect.set(Recognition.prototype, 'processLocally', false);
    Reflect.set(globalThis, 'recogniserAsked', asked);
    Reflect.set(globalThis, 'SpeechRecognition', Recognition);
    Reflect.set(globalThis, 'webkitSpeechRecognition', Recognition);
  }, set);
}

/** What the page has asked of the recogniser so far. */
export function askedOfRecogniser(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(globalThis, 'recogniserAsked') as string[]);
}

/** The recogniser tells what it heard until now. */
export async function hears(page: Page, words: string): Promise<void> {
  await page.evaluate((transcript) => {
    const event = Object.assign(new Event('result'), { results: [[{ transcript }]] });
    (Reflect.get(globalThis, 'recognition') as EventTarget).dispatchEvent(event);
  }, words);
}

/** The recogniser ends: the speaker has paused, or there is an error of the Web Speech API. */
export async function endsHearing(page: Page, error?: string): Promise<void> {
  await page.evaluate((code) => {
    const recognition = Reflect.get(globalThis, 'recognition') as EventTarget;
    if (code !== undefined)
      recognition.dispatchEvent(Object.assign(new Event('error'), { error: code }));
    recognition.dispatchEvent(new Event('end'));
  }, error);
}
