import type { FaultLanguage } from './fault-words.ts';

/** Puts a number before the form of a noun that the language asks for. */
export function countIn(
  language: FaultLanguage,
  forms: { readonly [F in Intl.LDMLPluralRule]?: string } & { readonly other: string },
): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  return (count) => `${count} ${forms[rules.select(count)] ?? forms.other}`;
}
