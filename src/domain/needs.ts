/**
 * What a visitor needs from the house, never why (design.md, point 6): the accommodation is stored,
 * not the condition.
 */
export const needs = [
  'step-free',
  'pram',
  'unhurried',
  'arm-to-hold',
  'in-writing',
  'plain-words',
  'interpreter',
] as const;
export type Need = (typeof needs)[number];
