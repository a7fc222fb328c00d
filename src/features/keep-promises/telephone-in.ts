/** A telephone number that stands in a text, as it is dialled; undefined if there is none. */
export function telephoneIn(text: string): string | undefined {
  const found = /\+?\d[\d\s()/-]{5,18}\d/u.exec(text)?.[0];
  return found?.replaceAll(/[^+\d]/gu, '');
}
