import type { Premises } from '#domain/way/premises.ts';
import type { WayAnswer, WayQuestion } from '#domain/way/way-question.ts';

/** What the page says to the plan that is kept beside it. */
export type ToWay =
  | { readonly kind: 'plan'; readonly premises: Premises }
  | { readonly kind: 'ask'; readonly number: number; readonly question: WayQuestion };

/** The answer to the question of the same number. */
export interface FromWay {
  readonly number: number;
  readonly answer: WayAnswer;
}

/** The worker's end of the line. */
export interface WayLine {
  postMessage(message: FromWay): void;
  addEventListener(kind: 'message', hear: (event: MessageEvent) => void): void;
}
