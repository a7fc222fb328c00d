import { useMemo } from 'react';

import type { Post } from '#domain/directory.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { here, standAt, watchHere } from '../../store/way/here.ts';
import { SelectField } from '../../ui/field.tsx';
import { useNow } from '../../ui/use-live.ts';
import { useWayWords } from '../../words/use-way-words.ts';
import { nameSpot } from './name-spot.ts';
import { standingPlaces } from './standing-places.ts';

/** Where ways begin: the last place said, else the post; one pick changes it. */
export function WhereIStand({ at, post }: { at: VisitAtHand; post: Post }) {
  const words = useWayWords();
  const known = useNow(watchHere, here);
  const place = known.post === post.id ? known.place : undefined;
  const options = useMemo(
    () => [
      { value: '', label: words.tell('post', { post: words.text(post.name) }) },
      ...standingPlaces(at.index, post).map((spot) => ({
        value: spot,
        label: nameSpot(words, at.index, spot),
      })),
    ],
    [words, at.index, post],
  );
  return (
    <SelectField
      label={words.tell('from')}
      value={place ?? ''}
      options={options}
      onChoice={(spot) => standAt(spot === '' ? undefined : spot, post.id)}
    />
  );
}
