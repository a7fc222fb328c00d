import { closedAppEn } from './closed-app-en.ts';
import { closedAppPl } from './closed-app-pl.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';

const closedApp = { pl: closedAppPl, en: closedAppEn } satisfies Record<StaffLanguage, unknown>;

export type ClosedAppKey = keyof typeof closedAppEn;

/** Says a sentence about being told while the app is closed. */
export function sayOfClosedApp<K extends ClosedAppKey>(
  language: StaffLanguage,
  key: K,
  ...values: SayArguments<(typeof closedAppEn)[K]>
): string {
  return fill(language, closedApp[language][key], values[0]);
}
