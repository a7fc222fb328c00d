import { useCallback, useMemo, useState } from 'react';

import type { Post } from '#domain/directory.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { here, standAt, watchHere } from '../../store/way/here.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { useNow } from '../../ui/use-live.ts';
import { useWayWords } from '../../words/use-way-words.ts';
import { nameSpot } from './name-spot.ts';
import { standingPlaces } from './standing-places.ts';
import { isSign } from './told-way.ts';
import type { WayPieces } from './way-pieces.ts';

/** Where ways begin: the last place said or read from a sign, else the post; one pick changes it. */
export function WhereIStand({
  at,
  post,
  reader,
}: {
  at: VisitAtHand;
  post: Post;
  reader: WayPieces['reader'];
}) {
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
      ...(place !== undefined && isSign(at.index, place)
        ? [{ value: place, label: words.tell('sign') }]
        : []),
    ],
    [words, at.index, post, place],
  );
  return (
    <>
      <SelectField
        label={words.tell('from')}
        value={place ?? ''}
        options={options}
        onChoice={(spot) => standAt(spot === '' ? undefined : spot, post.id)}
      />
      <ReadSign at={at} post={post} reader={reader} />
    </>
  );
}

function ReadSign({
  at,
  post,
  reader,
}: {
  at: VisitAtHand;
  post: Post;
  reader: WayPieces['reader'];
}) {
  const { tell } = useWayWords();
  const [isReading, setReading] = useState(false);
  const take = useCallback(
    (portal: string) => {
      if (!isSign(at.index, portal)) return false;
      standAt(portal, post.id);
      setReading(false);
      return true;
    },
    [at.index, post.id],
  );
  if (isReading) return reader(take, () => setReading(false));
  return (
    <Button look="plain" onClick={() => setReading(true)}>
      {tell('readSign')}
    </Button>
  );
}
