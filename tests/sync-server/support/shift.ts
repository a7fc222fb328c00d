import type { Visit } from '#domain/visit.ts';
import type { CertificateAnswer, CertifiedVersion, ShiftClaim } from '#protocol/certificate.ts';
import { shiftRoot } from '#protocol/shift-root.ts';

import { aDevice } from '../../support/builders.ts';
import type { Phone } from './phone.ts';

/** A version as a phone claims it at the end of a shift. */
export function claimed(
  { id, contentHash, acts }: Pick<Visit, 'id' | 'contentHash' | 'acts'>,
  device = aDevice,
): CertifiedVersion {
  return { id, contentHash, ownActs: acts.filter((act) => act.device === device).length };
}

/** What a phone asks at the end of a shift with these visits. */
export function aClaim(versions: readonly CertifiedVersion[], given: Partial<ShiftClaim> = {}) {
  return {
    person: 'maria-kot',
    from: '2026-11-23T06:00:00.000Z',
    to: '2026-11-23T14:04:00.000Z',
    count: versions.length,
    root: shiftRoot(versions),
    heldBack: 0,
    versions: [...versions],
    ...given,
  } satisfies ShiftClaim;
}

/** Asks for a certificate over HTTP. */
export async function asksFor(phone: Phone, claim: unknown): Promise<CertificateAnswer> {
  const answer = await phone.fetch('/api/certificates', {
    method: 'POST',
    body: JSON.stringify(claim),
  });
  if (!answer.ok) throw new Error(`Certificate: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CertificateAnswer;
}
