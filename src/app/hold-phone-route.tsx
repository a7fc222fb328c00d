import { Link } from 'wouter';

import { isOffered } from '#domain/places.ts';
import { mayDo } from '#domain/roles.ts';

import { HeldBy } from '../features/change-person/held-by.tsx';
import { HoldPhonePage } from '../features/hold-phone/hold-phone-page.tsx';
import { TellPresence } from '../features/say-presence/tell-presence.tsx';
import { buttonLook } from '../ui/button.tsx';
import { canUsePasskeys } from '../ui/can-use-passkeys.ts';
import { useWords } from '../words/use-words.ts';
import { changePerson, lockPhone } from './come-in.ts';
import { lazyPart } from './lazy-part.tsx';
import { useRoles } from './use-roles.ts';

/** Being told of visitors while the app is closed. */
const ClosedApp = lazyPart(async () => (await import('./closed-app.tsx')).ClosedApp);

/** The phone's own page, with what its holder may do beside serving. */
export function HoldPhoneRoute() {
  const { say } = useWords();
  const roles = useRoles();
  return (
    <HoldPhonePage
      isAtPost={isOffered('greet', roles)}
      heldBy={(index, person) => (
        <>
          <HeldBy index={index} person={person} onGive={changePerson} onLock={lockPhone} />
          <TellPresence index={index} person={person} />
        </>
      )}
    >
      {mayDo(roles, 'read', 'announcements') && <ClosedApp />}
      {isOffered('house', roles) && (
        <Link href="/house" className={buttonLook('plain')}>
          {say('meHouse')}
        </Link>
      )}
      {isOffered('building', roles) && (
        <Link href="/building" className={buttonLook('plain')}>
          {say('meBuilding')}
        </Link>
      )}
      {canUsePasskeys() && (
        <Link href="/passkeys" className={buttonLook('plain')}>
          {say('mePasskeys')}
        </Link>
      )}
    </HoldPhonePage>
  );
}
