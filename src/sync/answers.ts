import type { Access } from '#protocol/access.ts';
import type { CertificateAnswer } from '#protocol/certificate.ts';
import type { PulledPage, Replicated } from '#protocol/sync.ts';

// These only tell the server's answers from somebody else's; what is in a document is the server's
// to check. A network that answers every request with some JSON of its own must not pass for it: as a
// session it would make this phone believe that the server was replaced.

/** Whether this is a server's word on who somebody is and what they may do. */
export function isAccess(answer: unknown): answer is Access {
  return (
    isFields(answer) &&
    typeof answer['institution'] === 'string' &&
    typeof answer['epoch'] === 'string' &&
    typeof answer['person'] === 'string' &&
    typeof answer['scope'] === 'string' &&
    isTexts(answer['roles'])
  );
}

/** Whether this is a page of documents with its checkpoint. */
export function isPage<T>(answer: unknown): answer is PulledPage<T> {
  if (!isFields(answer) || !isFields(answer['checkpoint'])) return false;
  const { epoch, seq } = answer['checkpoint'];
  return areDocuments(answer['documents']) && typeof epoch === 'string' && Number.isInteger(seq);
}

/** Whether this is a list of documents, as a push is answered with. */
export function areDocuments<T>(answer: unknown): answer is Replicated<T>[] {
  return (
    Array.isArray(answer) &&
    answer.every((each) => isFields(each) && typeof each['id'] === 'string')
  );
}

/** Whether this is a certificate, or the server's word on what it lacks. */
export function isCertificateAnswer(answer: unknown): answer is CertificateAnswer {
  if (!isFields(answer)) return false;
  const { kind, certificate, lacking } = answer;
  return kind === 'certified' ? isFields(certificate) : kind === 'lacking' && isTexts(lacking);
}

/** The server has noted what this phone said, but for what it would not take, by id. */
export interface Noted {
  readonly noted: true;
  readonly refused?: readonly string[];
}

/** Whether the server has noted what this phone said. */
export function isNoted(answer: unknown): answer is Noted {
  if (!isFields(answer) || answer['noted'] !== true) return false;
  return answer['refused'] === undefined || isTexts(answer['refused']);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
