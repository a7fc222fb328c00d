import type { PhoneLine, Phones } from './directory.ts';

/**
 * The link that makes a mobile phone dial an extension: the outside number, a pause, the extension
 * (design.md: `;ext=` misdials on many phones).
 */
export function dialLink(phones: Phones, extension: string): string {
  return `tel:${phones.outside}${phones.separator}${extension}`;
}

/** The link that dials a line which is always there, by its whole number if it has one. */
export function dialLine(phones: Phones, line: PhoneLine): string {
  return line.number === undefined ? dialLink(phones, line.extension ?? '') : `tel:${line.number}`;
}

/** The link that writes to an address: what stands in it names the receiver and nothing else. */
export function mailLink(email: string): string {
  return `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;
}
