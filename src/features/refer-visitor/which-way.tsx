import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import {
  type AskedProfile,
  namesIn,
  profileFor,
  type ProfileName,
  profilesToChoose,
} from '#domain/way/profiles.ts';

import { chooseProfile } from '../../store/way/chosen-profile.ts';
import { SelectField } from '../../ui/field.tsx';
import { useWayWords, type WayWords } from '../../words/use-way-words.ts';
import { useProfile } from './use-way.ts';

const profileWords = {
  any: 'profileAny',
  'step-free': 'profileStepFree',
  'few-turns': 'profileFewTurns',
  pram: 'profilePram',
  'poor-sight': 'profilePoorSight',
} as const satisfies Record<ProfileName, string>;

/** How the visitor is led, which follows from their needs, and can be chosen otherwise (A10). */
export function WhichWay({ at }: { at: VisitAtHand }) {
  const words = useWayWords();
  const profile = useProfile(at);
  const { needs } = at.story;
  const instead = profileFor(needs);
  const options = profilesToChoose(needs).map((value) => {
    const name = nameOf(words, value);
    const isOfNeeds = value === instead && value !== 'any';
    return { value, label: isOfNeeds ? words.tell('fromNeeds', { profile: name }) : name };
  });
  return (
    <SelectField
      label={words.tell('forWhom')}
      value={profile}
      options={options}
      onChoice={(choice) => chooseProfile({ visit: at.visit.id, instead, profile: choice })}
    />
  );
}

function nameOf({ tell }: WayWords, profile: AskedProfile): string {
  return namesIn(profile)
    .map((name) => tell(profileWords[name]))
    .join(', ');
}
