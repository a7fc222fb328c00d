import { useLocation } from 'wouter';

import { maySayPresence } from '#domain/roles.ts';

import { Chance, LastKnown } from '../features/call-ahead/last-known.tsx';
import { ColleaguePage } from '../features/look-up-colleague/colleague-page.tsx';
import { TellPresence } from '../features/say-presence/tell-presence.tsx';
import { News } from '../features/tell-news/news.tsx';
import { openVisit } from '../store/desk.ts';
import { watchDirectory } from '../store/directory.ts';
import { holder } from '../store/holder.ts';
import { currentIndex } from '../store/house.ts';
import { useNow } from '../ui/use-live.ts';
import { attempt } from './trouble.ts';
import { useRoles } from './use-roles.ts';

/** A colleague's page, from which a visit for that person can be opened. */
export function ColleagueRoute({ id }: { id: string }) {
  const [, navigate] = useLocation();
  const index = useNow(watchDirectory, currentIndex);
  const roles = useRoles();
  const me = holder().person;
  const isForOther = me !== undefined && me !== id && maySayPresence(roles, me, id);
  const language = index?.directory.institution.visitorLanguages[0] ?? 'pl';

  async function serve(person: string) {
    const id = await attempt(() =>
      openVisit([
        { kind: 'greeted', language },
        { kind: 'person-wanted', person },
      ]),
    );
    if (id !== undefined) navigate(`/visit/${id}`);
  }

  return (
    <ColleaguePage
      id={id}
      onServe={(person) => void serve(person)}
      presence={(person) =>
        index && (
          <>
            <LastKnown person={person.id} index={index} />
            <News
              directory={index.directory}
              about={{
                person: person.id,
                units: [person.unit],
                ...(person.room !== undefined && { rooms: [person.room] }),
              }}
            />
            <Chance person={person.id} index={index} />
          </>
        )
      }
      absent={isForOther && index && <TellPresence person={id} index={index} ofOther />}
    />
  );
}
