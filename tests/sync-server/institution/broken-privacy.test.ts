import { describe, expect, test } from 'vitest';

import { readInstitution } from '../../../sync-server/institution/read-institution.ts';
import { anOffice, change, testBreakages } from './office-folder.ts';

const file = 'institution.yaml';

const told = [
  'retention: { personal: 14 days, views: 365 }',
  'privacy:',
  '  controller: Wójt Gminy, Rynek 1',
  '  contact: urzad@example.org',
  '  legalBasis: { pl: art. 6, en: art. 6, uk: ст. 6 }',
  '  authority: { pl: UODO, en: UODO, uk: UODO }',
  'rules:',
].join('\n');

/** The good office with what it tells visitors of their data, and one thing replaced in that. */
function withPrivacy(from = '', to = '') {
  return async (folder: string) =>
    change(
      folder,
      file,
      'rules:',
      told.replace(from, () => to),
    );
}

describe('what an institution decides and tells about visitors’ data', () => {
  test('is read', async () => {
    const folder = await anOffice();
    await withPrivacy()(folder);
    const read = await readInstitution(folder);
    expect(read).toMatchObject({
      ok: true,
      directory: {
        institution: {
          retention: { personalDays: 14, viewsDays: 365 },
          privacy: { controller: 'Wójt Gminy, Rynek 1', authority: { uk: 'UODO' } },
        },
      },
    });
  });

  // Where `rules:` stands in the good office.
  const first = 28;
  testBreakages([
    {
      when: 'a time that is no number of days',
      file,
      edit: withPrivacy('14 days', '2 weeks'),
      at: first,
      problem: { kind: 'bad-days', found: '2 weeks' },
    },
    {
      when: 'no time at all',
      file,
      edit: withPrivacy('14 days', '0 days'),
      at: first,
      problem: { kind: 'bad-days', found: '0 days' },
    },
    {
      when: 'a misspelt time',
      file,
      edit: withPrivacy('personal:', 'persnal:'),
      at: first,
      problem: { kind: 'unknown-field', field: 'retention.persnal' },
    },
    {
      when: 'nobody who answers for the data',
      file,
      edit: withPrivacy('  controller: Wójt Gminy, Rynek 1\n', ''),
      at: first + 2,
      problem: { kind: 'missing-field', field: 'privacy.controller' },
    },
    {
      when: 'an authority that is not named in a visitor’s language',
      file,
      edit: withPrivacy(', en: UODO', ''),
      at: first + 5,
      problem: { kind: 'missing-language', field: 'privacy.authority', language: 'en' },
    },
  ]);
});
