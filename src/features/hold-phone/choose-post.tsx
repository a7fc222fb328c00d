import type { DirectoryIndex } from '#domain/directory-index.ts';

import { setHolder } from '../../store/holder.ts';
import { Chip } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { useWords } from '../../words/use-words.ts';

/** Where the holder stands; every visit opened here begins at this place (A1). */
export function ChoosePost({
  index,
  person,
  post,
}: {
  index: DirectoryIndex;
  person: string;
  post: string | undefined;
}) {
  const { say, text } = useWords();
  return (
    <ChoiceRow label={say('mePost')}>
      {index.directory.institution.posts.map((each) => (
        <Chip
          key={each.id}
          pressed={each.id === post}
          onClick={() => setHolder({ person, post: each.id })}
        >
          {text(each.name)}
        </Chip>
      ))}
    </ChoiceRow>
  );
}
