import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import { watchDirectory } from '../../store/directory.ts';
import { holder, watchHolder } from '../../store/holder.ts';
import { currentIndex } from '../../store/house.ts';
import { buttonLook } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-live.ts';
import { useWords } from '../../words/use-words.ts';
import { Appearance } from './appearance.tsx';
import { ChoosePost } from './choose-post.tsx';
import { EndShift } from './end-shift.tsx';
import { NoDirectory } from './no-directory.tsx';
import { PhoneStorage } from './phone-storage.tsx';

/** Who holds this phone and where they stand, and how its screen looks (H3, I3). */
export function HoldPhonePage({
  isAtPost,
  heldBy,
  children,
}: {
  /** Whether whoever holds it meets visitors. */
  isAtPost: boolean;
  /** Says who holds the phone, and gives it away. */
  heldBy: (index: DirectoryIndex, person: string) => ReactNode;
  /** What else some may do. */
  children: ReactNode;
}) {
  const { say, text } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  const person = useNow(watchHolder, () => holder().person);
  return (
    <div className="grid max-w-2xl gap-6">
      <h1 className="text-2xl font-bold">{say('meTitle')}</h1>
      {index && person !== undefined ? (
        <>
          {heldBy(index, person)}
          {isAtPost && <AtPost index={index} person={person} />}
        </>
      ) : (
        <NoDirectory />
      )}
      {children}
      <Appearance />
      <PhoneStorage />
      {index && (
        <p className="text-soft text-sm">
          {say('meVersion', {
            version: index.directory.version.slice(0, 8),
            institution: text(index.directory.institution.name),
          })}
        </p>
      )}
    </div>
  );
}

function AtPost({ index, person }: { index: DirectoryIndex; person: string }) {
  const { say } = useWords();
  const post = useNow(watchHolder, () => holder().post);
  return (
    <>
      <ChoosePost index={index} person={person} post={post} />
      {post !== undefined && (
        <Link href="/" className={buttonLook('primary', 'min-h-14 text-lg')}>
          {say('meStart')}
        </Link>
      )}
      <Link href="/hand-over" className={buttonLook('plain')}>
        {say('meShift')}
      </Link>
      <EndShift index={index} person={person} />
    </>
  );
}
