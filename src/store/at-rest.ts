import { debounce, type MonoTypeOperatorFunction, timer } from 'rxjs';

/**
 * Lets the last value through once nothing has come for so many milliseconds. Not RxJS's `debounceTime`:
 * that goes by the device's clock, and says nothing for as long as the clock was put back.
 */
export function atRest<T>(ms: number): MonoTypeOperatorFunction<T> {
  return debounce(() => timer(ms));
}
