import { useState } from 'react';

import { type Promised, promises } from '#domain/act-values.ts';
import { officeInstant, officeLocal } from '#domain/office-time.ts';
import { mayPassTo } from '#domain/stand-ins.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { holder } from '../../store/holder.ts';
import { houseNow } from '../../store/house-clock.ts';
import { Button, Chip } from '../../ui/button.tsx';
import { ChoiceRow, TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useToDoWords } from '../../words/use-to-do-words.ts';

const keeper = { read: readDraft, keep: keepDraft };
const hourMs = 3_600_000;

/** Promises the visitor something for a certain time; whoever promises it has to see to it (B5). */
export function MakePromise({ at, onClose }: { at: VisitAtHand; onClose: () => void }) {
  const { say, tell } = useToDoWords();
  const { promised, setPromised, about, reach, due, save } = useMakingPromise(at, onClose);
  return (
    <Sheet title={say('promiseTitle')} closeLabel={say('close')} onClose={onClose}>
      <ChoiceRow label={tell('promiseWhat')}>
        {promises.map((each) => (
          <Chip key={each} pressed={each === promised} onClick={() => setPromised(each)}>
            {tell(each)}
          </Chip>
        ))}
      </ChoiceRow>
      <TextField label={say('messageAbout')} rows={2} maxLength={2000} {...about} />
      <TextField label={say('messageReach')} inputMode="tel" maxLength={2000} {...reach} />
      <TextField label={say('messageDue')} type="datetime-local" {...due} />
      <Button onClick={() => void save()}>{tell('promiseSave')}</Button>
    </Sheet>
  );
}

function useMakingPromise(at: VisitAtHand, onMade: () => void) {
  const { say, text } = useToDoWords();
  const drafts = { about: `visit:${at.visit.id}:about`, reach: `visit:${at.visit.id}:reach` };
  const { timeZone } = at.index.directory.institution;
  const [promised, setPromised] = useState<Promised>('callback');
  const subject = at.story.words.at(-1) ?? (at.card ? text(at.card.title) : '');
  const [about, setAbout] = useKeptText(keeper, drafts.about, subject);
  const [reach, setReach] = useKeptText(keeper, drafts.reach);
  const [local, setLocal] = useState(() => officeLocal(houseNow() + hourMs, timeZone));
  const [tried, setTried] = useState(false);
  const chosen = officeInstant(local, timeZone);
  const dueAt = chosen !== undefined && Date.parse(chosen) > houseNow() ? chosen : undefined;
  const { person } = holder();

  async function save() {
    setTried(true);
    if (reach.trim() === '' || dueAt === undefined || person === undefined) return;
    const whom = { kind: 'person', person } as const;
    const alsoFor = mayPassTo(at.index, whom, person);
    await at.record({
      kind: 'commitment-made',
      promise: promised,
      whom,
      reach: reach.trim(),
      dueAt,
      ...(about.trim() !== '' && { about: about.trim() }),
      ...(alsoFor.length > 0 && { alsoFor }),
    });
    await Promise.all([dropDraft(drafts.about), dropDraft(drafts.reach)]);
    onMade();
  }

  return {
    promised,
    setPromised,
    about: { value: about, onText: setAbout },
    reach: {
      value: reach,
      onText: setReach,
      fault: tried && reach.trim() === '' ? say('faultMissing') : undefined,
    },
    due: {
      value: local,
      onText: setLocal,
      fault: tried && dueAt === undefined ? say('faultDate') : undefined,
    },
    save,
  };
}
