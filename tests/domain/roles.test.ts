import { describe, expect, test } from 'vitest';

import { roles, type Role } from '#domain/role.ts';
import {
  maySayPresence,
  mayDo,
  operations,
  rightOf,
  things,
  visitReachesOf,
} from '#domain/roles.ts';

// Written out a second time, so that no right changes by the slip of a hand.
const table = `
  operation  thing          porter staff supervisor editor administrator
  read       directory      yes    yes   yes        yes    yes
  read       visits         shift  own   log        no     no
  read       receipts       yes    yes   yes        no     no
  read       certificates   no     no    yes        no     no
  read       standing       no     no    yes        no     yes
  read       accounts       no     no    no         no     yes
  read       personal-data  no     no    no         no     yes
  read       views          no     no    no         no     no
  read       presence       yes    yes   yes        yes    yes
  read       announcements  yes    yes   yes        no     no
  read       metrics        no     no    yes        yes    yes
  write      directory      no     no    no         no     no
  write      visits         yes    yes   yes        no     no
  write      receipts       no     no    no         no     no
  write      certificates   yes    yes   yes        no     no
  write      standing       yes    yes   yes        yes    yes
  write      accounts       no     no    no         no     yes
  write      personal-data  no     no    no         no     yes
  write      views          yes    yes   yes        yes    yes
  write      presence       own    own   yes        own    own
  write      announcements  no     no    no         no     no
  write      metrics        no     no    no         no     no
  export     directory      no     no    no         no     no
  export     visits         no     no    no         no     no
  export     receipts       no     no    no         no     no
  export     certificates   no     no    no         no     no
  export     standing       no     no    no         no     no
  export     accounts       no     no    no         no     no
  export     personal-data  no     no    yes        no     no
  export     views          no     no    no         no     no
  export     presence       no     no    no         no     no
  export     announcements  no     no    no         no     no
  export     metrics        no     no    no         no     no`;

const [head, ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const expected = lines.flatMap(([operation, thing, ...rights]) =>
  rights.map((right, column) => ({ role: head?.[column + 2], operation, thing, right })),
);

describe('the table of roles', () => {
  test('says for each role, operation and thing what is written here', () => {
    const found = operations.flatMap((operation) =>
      things.flatMap((thing) =>
        roles.map((role) => ({ role, operation, thing, right: rightOf(role, operation, thing) })),
      ),
    );
    expect(found).toEqual(expected);
    expect(found).toHaveLength(roles.length * operations.length * things.length);
  });

  test('gives several roles what any of them has, and none nothing', () => {
    for (const operation of operations)
      for (const thing of things) {
        expect(mayDo([], operation, thing)).toBe(false);
        for (const held of everyChoice())
          expect(mayDo(held, operation, thing)).toBe(
            held.some((role) => rightOf(role, operation, thing) !== 'no'),
          );
      }
  });

  test('joins what visits several roles may read', () => {
    expect(visitReachesOf(['porter', 'staff', 'editor'])).toEqual(new Set(['shift', 'own']));
    expect(visitReachesOf([...roles])).toEqual(new Set(['shift', 'own', 'log']));
    expect(visitReachesOf(['editor', 'administrator'])).toEqual(new Set());
  });
});

test('everybody says of themselves whether they are there, a supervisor of everybody', () => {
  for (const held of everyChoice()) {
    expect(maySayPresence(held, 'maria-kot', 'maria-kot')).toBe(true);
    expect(maySayPresence(held, 'maria-kot', 'jan-kos')).toBe(held.includes('supervisor'));
  }
});

function everyChoice(): Role[][] {
  return roles.reduce<Role[][]>(
    (choices, role) => [...choices, ...choices.map((choice) => [...choice, role])],
    [[]],
  );
}
