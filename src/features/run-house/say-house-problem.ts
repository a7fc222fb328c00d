import type { HouseKey, HouseValues } from '../../words/say-house.ts';

type Say = <K extends HouseKey>(key: K, ...values: HouseValues<K>) => string;

const sentences = {
  unreachable: 'unreached',
  busy: 'unreached',
  'not-allowed': 'notAllowed',
  'name-taken': 'nameTaken',
  'last-administrator': 'lastAdministrator',
} as const;

/** The sentence for what the server would not do. */
export function sayHouseProblem(say: Say, code: string): string {
  return code in sentences
    ? say(sentences[code as keyof typeof sentences])
    : say('failed', { code });
}
