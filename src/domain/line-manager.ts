import type { Contact } from './contact.ts';
import type { DirectoryIndex } from './directory-index.ts';

/**
 * To whom a member of staff hands a difficulty: the head of their unit, or for the head that of the
 * unit above; where there is none, the service desk (A17, S3).
 */
export function lineManager(index: DirectoryIndex, staff: string | undefined): Contact {
  const seen = new Set<string>();
  let unit = index.unit(index.person(staff ?? '')?.unit ?? '');
  while (unit && !seen.has(unit.id)) {
    seen.add(unit.id);
    if (unit.head !== undefined && unit.head !== staff && index.person(unit.head)) {
      return { kind: 'person', person: unit.head };
    }
    unit = unit.parent === undefined ? undefined : index.unit(unit.parent);
  }
  return { kind: 'service-desk' };
}
