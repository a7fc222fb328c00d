/** What replicates: directory, receipts and presence are pulled only, visits both ways. */
export const collections = ['directory', 'visits', 'receipts', 'presence'] as const;
export type CollectionName = (typeof collections)[number];

/** Most documents in one push; phones send 100, a foreign client may send more. */
export const mostPushedRows = 1000;
export const mostPulledDocuments = 1000;

/** Most visits in one certificate; a shift has some dozens, a phone never asked has all it ever wrote. */
export const mostCertifiedVisits = 2000;
