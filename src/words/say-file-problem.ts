import type { UnsentFileProblem } from '#domain/unsent-file.ts';

import { sayOfHandOver } from './say-hand-over.ts';
import { sayToStaff, type StaffLanguage } from './say.ts';

/** Says why a file cannot be read, and what to do. */
export function sayFileProblem(
  language: StaffLanguage,
  problem: UnsentFileProblem,
  name: string,
): string {
  switch (problem.kind) {
    case 'file-too-large':
      return sayOfHandOver(language, 'copyTooLarge', {
        name,
        megabytes: problem.megabytes,
        most: problem.most,
      });
    case 'unreadable':
      return sayOfHandOver(language, 'copyUnreadable', { name });
    case 'cut-off':
      return sayOfHandOver(language, 'copyCutOff', { name });
    case 'not-json':
    case 'other-file':
      return sayOfHandOver(language, 'copyOtherFile', { name });
    case 'newer-format':
      return sayOfHandOver(language, 'copyNewer', { name });
    case 'institution-unknown':
      return sayToStaff(language, 'noDirectoryText');
  }
}
