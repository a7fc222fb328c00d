import { describe, expect, test } from 'vitest';

import { plainConcepts } from '../../../sync-server/lexicon/plain-concepts.ts';

const plain = `# what people say of dogs

dog:
  pl:
    terms: [pies, 'pies, kot']
    said: [mam psa,
      o'henry, 'to ''mój'' pies']
  uk:
    terms: [собака]
`;

describe('a lexicon file in its plain form', () => {
  test('is read with comments, quoted texts and lists over several lines', () => {
    expect(plainConcepts(plain)).toEqual([
      {
        id: 'dog',
        words: {
          pl: { terms: ['pies', 'pies, kot'], said: ['mam psa', "o'henry", "to 'mój' pies"] },
          uk: { terms: ['собака'], said: [] },
        },
      },
    ]);
  });

  test.each([
    { is: 'block lists', text: plain.replace('[собака]', '\n      - собака') },
    { is: 'double quotation marks', text: plain.replace('[собака]', '["собака"]') },
    { is: 'a list that is not closed', text: plain.replace('[собака]', '[собака') },
    { is: 'a language it does not know', text: plain.replace('uk:', 'ua:') },
    { is: 'a field it does not know', text: plain.replace('said:', 'sayd:') },
    { is: 'the same concept twice', text: `${plain}${plain}` },
    { is: 'a comment inside a list', text: plain.replace('[собака]', '[собака # пес\n      ]') },
    { is: 'an empty list', text: plain.replace('[собака]', '[]') },
    { is: 'words before any concept', text: '  pl:\n    terms: [pies]\n' },
  ])('is left to the YAML reader when it has $is', ({ text }) => {
    expect(plainConcepts(text)).toBeUndefined();
  });
});
