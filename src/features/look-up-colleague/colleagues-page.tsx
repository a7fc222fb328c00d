import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Person } from '#domain/directory.ts';

import { watchDirectory } from '../../store/directory.ts';
import { currentIndex } from '../../store/house.ts';
import { type Found, watchFound } from '../../store/search/find.ts';
import { TextField } from '../../ui/field.tsx';
import { Plate } from '../../ui/plate.tsx';
import { useLive, useNow } from '../../ui/use-live.ts';
import { sayRoom } from '../../words/place.ts';
import { useWords } from '../../words/use-words.ts';
import { AlwaysThere } from './always-there.tsx';

const limit = 60;

function everybody(index: DirectoryIndex, language: string): readonly Person[] {
  return index.directory.people.toSorted(byLastName(language)).slice(0, 200);
}

function peopleFound(index: DirectoryIndex, { hits }: Found): readonly Person[] {
  const people = new Map<string, Person>();
  for (const hit of hits)
    for (const person of peopleOf(index, hit.kind, hit.id)) people.set(person.id, person);
  return [...people.values()];
}

function peopleOf(
  index: DirectoryIndex,
  kind: 'card' | 'person' | 'room' | 'unit',
  id: string,
): readonly Person[] {
  const known = (person: Person | undefined) => (person ? [person] : []);
  switch (kind) {
    case 'person':
      return known(index.person(id));
    case 'room':
      return index.directory.people.filter((person) => person.room === id);
    case 'unit':
      return index.peopleOfUnit(id);
    case 'card':
      return (index.card(id)?.handlers ?? []).flatMap((handler) => known(index.person(handler)));
  }
}

function byLastName(language: string) {
  const last = (person: Person) => person.name.split(' ').at(-1) ?? '';
  const { compare } = new Intl.Collator(language);
  return (a: Person, b: Person) => compare(last(a), last(b));
}

/** Colleagues by anything one may know of them, at each keystroke, offline (B1). */
export function ColleaguesPage() {
  const { say, language } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  const [params, setParams] = useSearchParams();
  const query = params.get('find') ?? '';
  const found = useLive(
    watchFound,
    useMemo(() => ({ typed: query, limit }), [query]),
  );
  const people = useMemo(() => {
    if (!index) return [];
    // Until the first answer is there, everybody stays.
    const isAnswer = query.trim() !== '' && found && found.typed.trim() !== '';
    return isAnswer ? peopleFound(index, found) : everybody(index, language);
  }, [index, query, found, language]);
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="text-2xl font-bold">{say('colleaguesTitle')}</h1>
      <TextField
        type="search"
        autoComplete="off"
        label={say('colleaguesLabel')}
        value={query}
        onText={(text) => setParams(text === '' ? {} : { find: text }, { replace: true })}
      />
      {index && query === '' && <AlwaysThere index={index} />}
      <p role="status" className="text-soft text-sm">
        {say('colleaguesAll', { count: people.length })}
      </p>
      <ul className="grid grid-cols-1 gap-2 md:grid-cols-2">
        {index &&
          people.map((person) => (
            <li key={person.id}>
              <ColleagueRow person={person} index={index} />
            </li>
          ))}
      </ul>
    </div>
  );
}

function ColleagueRow({ person, index }: { person: Person; index: DirectoryIndex }) {
  const words = useWords();
  return (
    <Link
      href={`/colleagues/${person.id}`}
      className="sheet focus-ring active:bg-wash flex min-h-16 items-center gap-3 px-3 py-2"
    >
      <span className="min-w-0 grow">
        <span className="block leading-tight font-semibold">{person.name}</span>
        <span className="text-soft block truncate text-sm">{person.position}</span>
      </span>
      <span className="font-semibold whitespace-nowrap tabular-nums">{person.extension}</span>
      <Plate size="small" number={person.room} label={sayRoom(words, index, person.room)} />
    </Link>
  );
}
