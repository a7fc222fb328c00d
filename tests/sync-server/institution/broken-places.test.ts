import { describe } from 'vitest';

import { testBreakages } from './office-folder.ts';

describe('places in institution.yaml that are not there', () => {
  testBreakages([
    {
      when: 'a post in a building that is not there',
      file: 'institution.yaml',
      edit: ['name: { pl: Okienko }, building: A', 'name: { pl: Okienko }, building: C'],
      at: 24,
      problem: { kind: 'unknown-name', role: 'building', name: 'C' },
    },
    {
      when: 'a post on a floor that is not there',
      file: 'institution.yaml',
      edit: ['building: A, floor: 0, mayLeave: true', 'building: A, floor: 7, mayLeave: true'],
      at: 23,
      problem: { kind: 'unknown-floor', building: 'A', floor: 7, floors: [0, 1] },
    },
    {
      when: 'an accessible place that is not there',
      file: 'institution.yaml',
      edit: ['Stolik w holu }, building: A', 'Stolik w holu }, building: X'],
      at: 16,
      problem: { kind: 'unknown-name', role: 'building', name: 'X' },
    },
    {
      when: 'a building joined to one that is not there',
      file: 'institution.yaml',
      edit: ['joinedTo: [B]', 'joinedTo: [D]'],
      at: 18,
      problem: { kind: 'unknown-name', role: 'joined-building', name: 'D' },
    },
    {
      when: 'a building joined to itself',
      file: 'institution.yaml',
      edit: ['joinedTo: [B]', 'joinedTo: [A]'],
      at: 18,
      problem: { kind: 'joined-to-itself', building: 'A' },
    },
  ]);
});
