import { IconPrinter } from '@tabler/icons-react';

import { type Level, outside, type Portal, type Premises } from '#domain/way/premises.ts';
import { signAddress, usualSigns } from '#domain/way/wall-sign.ts';

import { Button } from '../../ui/button.tsx';
import { CodePicture } from '../../ui/code-picture.tsx';
import { useBuildingWords } from '../../words/use-building-words.ts';

/** Signs for the walls of a building, two on a page, each with a code that says where it hangs. */
export function SignsPart({ premises }: { premises: Premises }) {
  const say = useBuildingWords();
  const signs = usualSigns(premises);
  return (
    <section className="grid gap-3 print:block">
      <p className="print:hidden">{say('signsHow')}</p>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button onClick={() => print()} disabled={signs.length === 0}>
          <IconPrinter aria-hidden /> {say('signsPrint')}
        </Button>
        <span className="text-soft">{say('signsCount', { count: signs.length })}</span>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 print:block">
        {signs.map((portal) => (
          <Sign key={portal.id} premises={premises} portal={portal} />
        ))}
      </ul>
    </section>
  );
}

function Sign({ premises, portal }: { premises: Premises; portal: Portal }) {
  const say = useBuildingWords();
  const { name, floor } = usePlace(premises, portal);
  return (
    <li className="grid justify-items-center gap-2 rounded-2xl border border-[#000] bg-white p-4 text-center text-[#000] print:h-[48vh] print:break-inside-avoid print:content-center print:rounded-none print:border-2">
      <p className="text-2xl leading-tight font-bold print:text-5xl">{name}</p>
      <p className="text-lg print:text-2xl">{floor}</p>
      <CodePicture
        text={signAddress(location.origin, { portal: portal.id })}
        label={say('signAt', { place: `${name}, ${floor}` })}
        className="w-40 print:w-[24vh]"
      />
      <p className="font-semibold print:text-2xl">{say('signBack')}</p>
      <p className="text-sm print:text-base">{say('signScan')}</p>
    </li>
  );
}

/** What a sign hangs beside, and on which floor. */
function usePlace(
  { levels, spaces }: Premises,
  { entrance, sides }: Portal,
): { readonly name: string; readonly floor: string } {
  const say = useBuildingWords();
  const own = spaces.filter(({ id }) => sides.some(({ space }) => space === id));
  const ordinal = sides.find(({ space }) => space !== outside)?.level;
  const isHere = (level: Level) => level.ordinal === ordinal && level.building === own[0]?.building;
  const floor = levels.find(isHere)?.label ?? '';
  if (entrance) return { name: say('signEntrance', { id: entrance.id }), floor };
  const shaft = own.find(({ kind }) => kind === 'stairs' || kind === 'lift');
  const id = shaft?.number ?? '';
  return { name: say(shaft?.kind === 'lift' ? 'signLift' : 'signStairs', { id }), floor };
}
