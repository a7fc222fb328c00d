import { useEffect, useState } from 'react';

import type { ActDetails } from '#domain/act.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Announcement } from '#domain/to-do-list.ts';
import { type VisitStory, visitStory } from '#domain/visit-story.ts';

import { Button, Chip } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { type ToDoWords, useToDoWords } from '../../words/use-to-do-words.ts';

const inMinutes = [5, 10, 15, 30];

/** A visitor who was announced here, whatever is on the screen: one tap answers (A9, A14). */
export function AnnouncedHere({
  announcement: { visit, act },
  index,
  onAnswer,
}: {
  announcement: Announcement;
  index: DirectoryIndex;
  onAnswer: (visit: string, act: ActDetails) => void;
}) {
  const words = useToDoWords();
  const { tell } = words;
  const story = visitStory(visit.acts);
  const { post, visitor } = story;
  const matter = matterOf(words, index, story);
  useEffect(() => {
    navigator.vibrate?.([300, 100, 300, 100, 300]);
  }, [act.id]);
  const place = index.post(post ?? '')?.name;
  const answer: Answer = (outcome, minutes) =>
    onAnswer(visit.id, {
      kind: 'answered',
      call: act.id,
      outcome,
      ...(minutes !== undefined && { minutes }),
    });
  return (
    <section
      role="alert"
      className="bg-sheet border-enamel mb-4 grid gap-3 rounded-2xl border-2 p-4 shadow-lg"
    >
      <div>
        <h2 className="text-xl leading-tight font-bold">{tellVisitor(words, visitor)}</h2>
        {matter !== undefined && (
          <p className="text-lg leading-tight">{tell('onTheWayAbout', { matter })}</p>
        )}
        <p className="text-soft text-sm">
          {tell('announcedBy', {
            name: index.person(act.by)?.name ?? act.by,
            post: place ? words.text(place) : '',
          })}
        </p>
      </div>
      <Answers onAnswer={answer} />
    </section>
  );
}

type Answer = (outcome: 'in' | 'coming' | 'busy', minutes?: number) => void;

function Answers({ onAnswer }: { onAnswer: Answer }) {
  const { tell, say } = useToDoWords();
  const [isAsking, setAsking] = useState(false);
  if (isAsking) {
    return (
      <ChoiceRow label={tell('busyFor')}>
        {inMinutes.map((minutes) => (
          <Chip key={minutes} pressed={false} onClick={() => onAnswer('busy', minutes)}>
            {say('minutesShort', { count: minutes })}
          </Chip>
        ))}
      </ChoiceRow>
    );
  }
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button className="min-h-14" onClick={() => onAnswer('in')}>
        {tell('expecting')}
      </Button>
      <Button className="min-h-14" onClick={() => onAnswer('coming')}>
        {tell('fetching')}
      </Button>
      <Button look="plain" onClick={() => setAsking(true)}>
        {tell('busy')}
      </Button>
      <Button look="plain" onClick={() => onAnswer('busy')}>
        {tell('notNow')}
      </Button>
    </div>
  );
}

const forms = { sir: 'formSir', madam: 'formMadam', neutral: undefined } as const;

function tellVisitor(words: ToDoWords, visitor: VisitStory['visitor']): string {
  if (!visitor) return words.tell('onTheWayUnnamed');
  const form = forms[visitor.address];
  const name = form === undefined ? visitor.name : `${words.say(form)} ${visitor.name}`;
  return words.tell('onTheWay', { name });
}

function matterOf(words: ToDoWords, index: DirectoryIndex, story: VisitStory): string | undefined {
  const card = story.card === undefined ? undefined : index.card(story.card);
  return card ? words.text(card.title) : story.words.at(-1);
}
