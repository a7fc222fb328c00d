import type { FormOfAddress } from '../directory.ts';

/** What can be found here: a person, a room or a unit, with the words by which people look for it. */
export interface PeopleEntry {
  readonly kind: 'person' | 'room' | 'unit';
  /** Its id; of a room, its number. */
  readonly id: string;
  /** A person's given names. */
  readonly given?: string;
  readonly surname?: string;
  readonly form?: FormOfAddress;
  /** The number on the door: the room itself, the room a person sits in, a unit's secretariat. */
  readonly room?: string;
  readonly extension?: string;
  /** The unit's name and what it is called for short; of a room, what is written on its door. */
  readonly unit?: readonly string[];
  /** Position, topics, languages: words that say less than a name. */
  readonly about?: readonly string[];
  /** Titles of what a person handles, which say least. */
  readonly matters?: readonly string[];
}

/** A thing that the words lead to; a greater score is a better match. */
export interface PeopleHit {
  readonly kind: PeopleEntry['kind'];
  readonly id: string;
  readonly score: number;
}
