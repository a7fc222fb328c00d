import { expect, test } from 'vitest';

import { pinFault } from '#domain/pin.ts';

test.each(['000000', '123456', '654321', '121212', '123123'])(
  'the PIN %s is what a finder tries first',
  (pin) => {
    expect(pinFault(pin)).toBe('too-easy');
  },
);

test.each(['', '12345', '1234567', '12a456'])('%j is no PIN', (pin) => {
  expect(pinFault(pin)).toBe('incomplete');
});

test.each(['481516', '100200', '908172'])('%s may be a PIN', (pin) => {
  expect(pinFault(pin)).toBeUndefined();
});
