import { visitState } from '#domain/visit-story.ts';
import { newestFirstKey } from '#domain/visit-values.ts';
import type { Visit, VisitCore } from '#domain/visit.ts';

import { contentHash } from './content-hash.ts';

/** Completes a visit's document from its acts: the indexed fields and the hash always follow from them. */
export function visitDocument(core: VisitCore): Visit {
  return hashedVisit(core, contentHash(core));
}

/** The same for a core whose hash was taken already. */
export function hashedVisit(core: VisitCore, hash: string): Visit {
  const { status, openedAt, openedBy } = visitState(core.acts);
  return {
    id: core.id,
    institution: core.institution,
    openedAt,
    openedBy,
    status,
    newestFirst: newestFirstKey(openedAt),
    acts: core.acts,
    contentHash: hash,
    ...(core.ext && { ext: core.ext }),
  };
}
