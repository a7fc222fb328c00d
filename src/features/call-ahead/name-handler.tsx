import { useMemo, useState } from 'react';

import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Call } from '#domain/visit-story.ts';

import { watchPeopleFound } from '../../store/search/find.ts';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useWords } from '../../words/use-words.ts';

/** The secretariat or the desk names the competent person; they come next in the ladder (A8). */
export function NameHandler({
  at,
  call,
  onClose,
}: {
  at: VisitAtHand;
  call: Call;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [query, setQuery] = useState('');
  const found = useLive(
    watchPeopleFound,
    useMemo(() => ({ typed: query, limit: 20 }), [query]),
  );
  const people = (found ?? []).flatMap((id) => at.index.person(id) ?? []);

  async function choose(person: string) {
    await at.record({ kind: 'handler-named', call: call.id, person });
    onClose();
  }

  return (
    <Sheet title={say('callNamed')} closeLabel={say('close')} onClose={onClose}>
      <TextField label={say('colleaguesLabel')} value={query} onText={setQuery} />
      <ul className="grid gap-2">
        {people.slice(0, 8).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="sheet focus-ring w-full px-4 py-3 text-start"
              onClick={() => void choose(person.id)}
            >
              <span className="block font-semibold">{person.name}</span>
              <span className="text-soft block text-sm">{person.position}</span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
