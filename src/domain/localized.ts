/** Languages Usher can hold texts in; the interface speaks a subset of them (I2). */
export const languages = ['pl', 'en', 'es', 'lt', 'uk'] as const;
export type Language = (typeof languages)[number];

/** One text in some of the languages; at least one is always there (checked at import, H1). */
export type Localized<T = string> = { readonly [L in Language]?: T };

/** Takes the first of the wished languages that is there, else whichever text exists. */
export function inLanguage<T>(text: Localized<T>, ...wished: readonly Language[]): T | undefined {
  for (const language of [...wished, ...languages]) {
    const found = text[language];
    if (found !== undefined) return found;
  }
  return undefined;
}
