import type { Contact } from './contact.ts';

/** Whether two contacts name the same human or front office. */
export function isSameContact(a: Contact, b: Contact): boolean {
  return contactKey(a) === contactKey(b);
}

/** A string that is equal for equal contacts, for maps and list keys. */
export function contactKey(contact: Contact): string {
  if (contact.kind === 'person') return `person:${contact.person}`;
  if (contact.kind === 'secretariat') return `secretariat:${contact.unit}`;
  return 'service-desk';
}
