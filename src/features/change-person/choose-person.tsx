import { IconKey, IconUser } from '@tabler/icons-react';

import { buttonLook, Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** Somebody who can take the phone with a PIN. */
export interface Person {
  readonly person: string;
  readonly name: string;
}

/** Who takes the phone: one tap on a name, then the PIN; whoever is new to it signs in (H3). */
export function ChoosePerson({
  people,
  unsent,
  onChoose,
  onSignIn,
}: {
  people: readonly Person[];
  /** How many visits are still to be sent, whoever recorded them. */
  unsent: number;
  onChoose: (person: string) => void;
  onSignIn: () => void;
}) {
  const { say } = useWords();
  return (
    <>
      <h1 className="text-center text-2xl font-bold">{say('doorWho')}</h1>
      {unsent > 0 && <Notice tone="wait">{say('doorUnsent', { count: unsent })}</Notice>}
      <ul className="grid gap-2">
        {people.map(({ person, name }) => (
          <li key={person} className="grid">
            <button
              type="button"
              className={buttonLook('plain', 'min-h-16 justify-start! text-lg')}
              onClick={() => onChoose(person)}
            >
              <IconUser aria-hidden />
              {name}
            </button>
          </li>
        ))}
      </ul>
      <Button
        look={people.length > 0 ? 'quiet' : 'primary'}
        className="min-h-14"
        onClick={onSignIn}
      >
        <IconKey aria-hidden />
        {say('doorSignIn')}
      </Button>
    </>
  );
}
