import type { ActDetails } from '#domain/act.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useWords } from '../../words/use-words.ts';
import { FindBox } from './find-box.tsx';
import type { FoundThing } from './found-line.ts';
import { FoundList } from './found-list.tsx';

const keeper = { read: readDraft, keep: keepDraft };
const questions = [
  'questionOpen1',
  'questionOpen2',
  'questionOpen3',
  'questionClosed1',
  'questionClosed2',
  'questionClosed3',
] as const;

/**
 * Takes the matter down in the visitor's own words while they speak; the matching cards come as one
 * types, and questions that help are at hand (A4, A5).
 */
export function TakeWords({
  at,
  onOther,
}: {
  at: VisitAtHand;
  /** A room or a unit was chosen: a place to look into, not yet an answer. */
  onOther: (hit: FoundThing) => void;
}) {
  const { say } = useWords();
  const draft = `visit:${at.visit.id}:words`;
  const [text, setText] = useKeptText(keeper, draft);
  const language = at.story.language ?? 'pl';
  const said = text.trim();
  const noted = said === '' ? [] : [{ kind: 'words-noted', words: said } as const];

  async function record(act: ActDetails) {
    await at.record(...noted, act);
    await dropDraft(draft);
  }

  async function choose(hit: FoundThing) {
    if (hit.kind === 'card') {
      await record({ kind: 'matter-known', card: hit.id, found: 'search' });
    } else if (hit.kind === 'person') {
      await record({ kind: 'person-wanted', person: hit.id });
    } else onOther(hit);
  }

  return (
    <section className="grid gap-4">
      <FindBox
        label={say('wordsLabel')}
        hint={say('searchHint')}
        text={text}
        spoken={{ language, languages: at.index.directory.institution.visitorLanguages }}
        onText={setText}
      />
      {said === '' ? (
        <HelpfulQuestions />
      ) : (
        <FoundList
          query={text}
          index={at.index}
          language={language}
          onChoose={(hit) => void choose(hit)}
        />
      )}
      <Button look="plain" onClick={() => void record({ kind: 'matter-unknown' })}>
        {say('matterUnknown')}
      </Button>
    </section>
  );
}

function HelpfulQuestions() {
  const { say } = useWords();
  return (
    <details className="sheet px-4">
      <summary className="focus-ring min-h-12 content-center font-semibold">
        {say('questionsTitle')}
      </summary>
      <ul className="list-disc ps-5 pb-3 text-lg leading-relaxed">
        {questions.map((question) => (
          <li key={question}>{say(question)}</li>
        ))}
      </ul>
    </details>
  );
}
