import type { DirectoryIndex } from '#domain/directory-index.ts';

import type { Unsent } from '../../store/ledger.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** Whose visits are still to be sent, and that they stay theirs whoever takes the phone (I1). */
export function UnsentOfAuthors({ index, unsent }: { index: DirectoryIndex; unsent: Unsent }) {
  const { say } = useWords();
  return (
    <Notice tone="wait" live>
      {[...unsent.byAuthor].map(([author, count]) => (
        <p key={author} className="font-semibold">
          {say('meUnsent', { name: index.person(author)?.name ?? author, count })}
        </p>
      ))}
      <p>{say('meUnsentStay')}</p>
    </Notice>
  );
}
