import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';

import { findRoute } from '#domain/way/find-route.ts';
import type { Premises } from '#domain/way/premises.ts';
import { profileNames, type ProfileName } from '#domain/way/profiles.ts';
import type { Route, WayEnd } from '#domain/way/route.ts';
import type { Step } from '#domain/way/step.ts';
import { stepsOf } from '#domain/way/steps.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';
import type { WallSign } from '#domain/way/wall-sign.ts';
import { placeCalled } from '#domain/way/way-ends.ts';

import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useBuildingWords } from '../../words/use-building-words.ts';

const profileWords = {
  any: 'profileAny',
  'step-free': 'profileStepFree',
  'few-turns': 'profileFewTurns',
  pram: 'profilePram',
  'poor-sight': 'profilePoorSight',
} as const satisfies Record<ProfileName, string>;

/** A way that was found, with its steps and where it leads. */
export interface TriedWay {
  readonly route: Route;
  readonly steps: readonly Step[];
  readonly to: WayEnd;
  readonly isFromSign: boolean;
}

type Reader = (onSign: (sign: WallSign) => boolean, onLeave: () => void) => ReactNode;

/**
 * Tries a way in a building that is being described: by names, or from a sign that hangs there already.
 *
 * @param onRoute is told of the way, or that there is none; stays the same from render to render
 */
export function WayPart({
  premises,
  onRoute,
  card,
  reader,
}: {
  premises: Premises;
  onRoute: (route: Route | undefined) => void;
  card: (way: TriedWay) => ReactNode;
  reader: Reader;
}) {
  const say = useBuildingWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [profile, setProfile] = useState<ProfileName>('any');
  const [sign, setSign] = useState<string>();
  const { way, start, end } = useTriedWay(premises, { from, to, sign, profile });
  useEffect(() => onRoute(way?.route), [way, onRoute]);
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-3 print:hidden">
        <PlaceField
          label={say('from')}
          name={sign === undefined ? from : say('atSign', { place: sign })}
          isKnown={start !== undefined}
          onName={(text) => {
            setSign(undefined);
            setFrom(sign === undefined ? text : '');
          }}
        />
        <PlaceField label={say('to')} name={to} isKnown={end !== undefined} onName={setTo} />
        <ForWhom profile={profile} onChoice={setProfile} />
      </div>
      <ReadSign premises={premises} onSign={setSign} reader={reader} />
      <WayFound way={way} isAsked={start !== undefined && end !== undefined} card={card} />
    </div>
  );
}

function ReadSign({
  premises,
  onSign,
  reader,
}: {
  premises: Premises;
  onSign: (portal: string) => void;
  reader: Reader;
}) {
  const say = useBuildingWords();
  const [isReading, setReading] = useState(false);
  const take = useCallback(
    ({ portal }: WallSign) => {
      if (!premises.portals.some(({ id }) => id === portal)) return false;
      onSign(portal);
      setReading(false);
      return true;
    },
    [premises, onSign],
  );
  if (isReading) return reader(take, () => setReading(false));
  return (
    <Button look="plain" className="print:hidden" onClick={() => setReading(true)}>
      {say('scanSign')}
    </Button>
  );
}

interface Tried {
  readonly from: string;
  readonly to: string;
  readonly sign: string | undefined;
  readonly profile: ProfileName;
}

function useTriedWay(premises: Premises, { from, to, sign, profile }: Tried) {
  const network = useMemo(() => new WalkNetwork(premises), [premises]);
  return useMemo(() => {
    const [start, end] = [sign ?? from, to].map((name) =>
      name.trim() === '' ? undefined : placeCalled(premises, name.trim()),
    );
    return { start, end, way: tryWay(network, start, end, profile, sign !== undefined) };
  }, [premises, network, from, to, sign, profile]);
}

function PlaceField({
  label,
  name,
  isKnown,
  onName,
}: {
  label: string;
  name: string;
  isKnown: boolean;
  onName: (name: string) => void;
}) {
  const say = useBuildingWords();
  const fault = name.trim() === '' || isKnown ? undefined : say('unknownPlace');
  return <TextField label={label} value={name} onText={onName} fault={fault} />;
}

function ForWhom({
  profile,
  onChoice,
}: {
  profile: ProfileName;
  onChoice: (profile: ProfileName) => void;
}) {
  const say = useBuildingWords();
  const options = profileNames.map((value) => ({ value, label: say(profileWords[value]) }));
  return <SelectField label={say('whom')} value={profile} options={options} onChoice={onChoice} />;
}

function WayFound({
  way,
  isAsked,
  card,
}: {
  way: TriedWay | undefined;
  isAsked: boolean;
  card: (way: TriedWay) => ReactNode;
}) {
  const say = useBuildingWords();
  if (!way) return <p role="status">{say(isAsked ? 'noWay' : 'chooseWay')}</p>;
  const { metres, seconds } = way.route;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return (
    <>
      <p role="status" className="font-semibold print:hidden">
        {say('wayLength', { metres: Math.round(metres), minutes })}
      </p>
      {card(way)}
    </>
  );
}

function tryWay(
  network: WalkNetwork,
  start: WayEnd | undefined,
  end: WayEnd | undefined,
  profile: ProfileName,
  isFromSign: boolean,
): TriedWay | undefined {
  const route = start && end && findRoute(network, start, end, { profile });
  if (!route || route.legs.length === 0) return undefined;
  return { route, steps: stepsOf(network, route, start, end), to: end, isFromSign };
}
