import Type from 'typebox';

import { Certificate, CertificateAnswer, ShiftClaim } from '#protocol/certificate.ts';
import { shiftRoot } from '#protocol/shift-root.ts';

import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker } from '../asker.ts';
import { largestBodyBytes } from '../body-limits.ts';
import { errorAnswers, HttpError } from '../http-error.ts';

const mostListed = 200;

const asking = {
  tags: ['supervision'],
  summary: 'Certifies that every visit of a shift is here, or names those that are lacking.',
  description:
    'The root is the Merkle root (RFC 6962) over `<id>~<contentHash>` of the versions, sorted. Receipts ' +
    'for what is lacking are taken back: push those visits again, then ask again.',
  security: [{ session: [] }],
  body: ShiftClaim,
  response: {
    200: CertificateAnswer,
    ...errorAnswers('malformed-request', 'no-session', 'outdated', 'wrong-root'),
  },
};

const listing = {
  tags: ['supervision'],
  summary: `The newest certificates, newest first; ${mostListed} at most.`,
  security: [{ session: [] }],
  response: {
    200: Type.Object({ certificates: Type.Array(Certificate) }),
    ...errorAnswers('no-session', 'outdated', 'no-institution'),
  },
};

/** `POST /api/certificates` and `GET /api/certificates`. */
export async function certificateRoutes(app: App, context: Context): Promise<void> {
  const { store, config, live, counters } = context;
  app.post(
    '/api/certificates',
    // Also while nobody holds the phone: whose shift it was stands in the claim.
    { schema: asking, bodyLimit: largestBodyBytes, onRequest: requireAsker(store, config) },
    async (request) => {
      const { institution, device } = askerOf(request);
      const claim = request.body;
      const ids = new Set(claim.versions.map(({ id }) => id));
      const isSame = claim.count === ids.size && claim.versions.length === ids.size;
      if (!isSame || shiftRoot(claim.versions) !== claim.root) throw new HttpError('wrong-root');
      const at = new Date().toISOString();
      const answer = await store.certify({ institution, device, claim, at });
      counters.add('usher_certificates_total', { outcome: answer.kind });
      if (answer.kind === 'certified') return answer;
      request.log.error({ lacking: answer.lacking, device }, 'visits of a shift are lacking');
      live.announce(institution);
      return { kind: answer.kind, lacking: [...answer.lacking] };
    },
  );
  app.get(
    '/api/certificates',
    { schema: listing, onRequest: requireAsker(store, config) },
    async (request) => {
      const { institution } = askerOf(request);
      return { certificates: [...(await store.certificates(institution, mostListed))] };
    },
  );
}
