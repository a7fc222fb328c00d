import { CodePicture, mostStillBytes } from '../../ui/code-picture.tsx';
import { useBuildingWords } from '../../words/use-building-words.ts';

/** A way in the words of one language: a heading, and a sentence for each step. */
export interface WrittenWay {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The whole way is in the code: nothing is asked of any server, and no name is in it. */
export function WayCode({ way }: { way: WrittenWay }) {
  const say = useBuildingWords();
  const text = textOf(way);
  if (new TextEncoder().encode(text).length > mostStillBytes) return <p>{say('cardTooLong')}</p>;
  return (
    <div className="grid justify-items-center gap-3">
      <CodePicture
        text={text}
        label={say('cardCodeLabel')}
        className="w-full max-w-[min(26rem,60dvh)] rounded-xl"
      />
      <p className="text-soft text-center">{say('cardCodeHow')}</p>
    </div>
  );
}

function textOf({ title, lines }: WrittenWay): string {
  return [title, ...lines.map((line, index) => `${index + 1}. ${line}`)].join('\n');
}
