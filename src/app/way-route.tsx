import { type ComponentProps, useCallback, useLayoutEffect, useState } from 'react';
import { Redirect } from 'wouter';

import { signIn, type WallSign } from '#domain/way/wall-sign.ts';

import { WayCode } from '../features/hand-way-over/way-code.tsx';
import { SignReader } from '../features/read-sign/sign-reader.tsx';
import type { WayPieces } from '../features/refer-visitor/way-pieces.ts';
import { WayThere as WayToRoom } from '../features/refer-visitor/way-there.tsx';
import { WayPlan } from '../features/show-plan/way-plan.tsx';
import { holder } from '../store/holder.ts';
import { standAt } from '../store/way/here.ts';

export { EscortsNow } from '../features/refer-visitor/escorts-now.tsx';

/** The way to a room, with its plan, its code for the visitor's phone, and the signs it can begin at. */
export function WayThere(given: Omit<ComponentProps<typeof WayToRoom>, 'pieces'>) {
  return <WayToRoom {...given} pieces={pieces} />;
}

const pieces: WayPieces = {
  plan: (premises, { route }) => <WayPlan premises={premises} route={route} />,
  code: (title, lines) => <WayCode way={{ title, lines }} />,
  reader: (onSign, onLeave) => <DoorReader onSign={onSign} onLeave={onLeave} />,
};

function DoorReader({
  onSign,
  onLeave,
}: {
  onSign: (portal: string) => boolean;
  onLeave: () => void;
}) {
  const take = useCallback(({ portal }: WallSign) => onSign(portal), [onSign]);
  return <SignReader onSign={take} onLeave={onLeave} />;
}

/** A sign that another program's camera has read: one stands there now. */
export function AtSign() {
  // The address is another one as soon as the first screen stands.
  const [sign] = useState(() => signIn(location.href, location.origin));
  useLayoutEffect(() => {
    const { post } = holder();
    if (sign && post !== undefined) standAt(sign.portal, post);
  }, [sign]);
  return <Redirect to="/" replace />;
}
