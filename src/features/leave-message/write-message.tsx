import { useState } from 'react';

import type { VisitChannel } from '#domain/act-values.ts';
import type { ActDetails } from '#domain/act.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import { mayPassTo } from '#domain/stand-ins.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { holder } from '../../store/holder.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useToDoWords } from '../../words/use-to-do-words.ts';
import { ChooseColleague } from './choose-colleague.tsx';
import { useDue } from './use-due.ts';

/** Opens and closes a visit in one write, and says whether it was recorded. */
export type RecordMessage = (
  details: readonly ActDetails[],
  channel: VisitChannel,
) => Promise<boolean>;

interface Given {
  readonly index: DirectoryIndex;
  /** For whom it is, where that is known already. */
  readonly to?: string | undefined;
  readonly onRecord: RecordMessage;
  readonly onClose: () => void;
}

/** A message that no visitor stands there for: somebody calls, or a colleague leaves word (B4). */
export function WriteMessage({ index, to, onRecord, onClose }: Given) {
  const { say, tell } = useToDoWords();
  const { chosen, setChosen, name, about, reach, due, fault, save } = useWriting({
    index,
    to,
    onRecord,
    onClose,
  });
  return (
    <Sheet title={tell('writeMessage')} closeLabel={say('close')} onClose={onClose}>
      <ChooseColleague index={index} chosen={chosen} onChoose={setChosen} fault={fault} />
      <TextField label={say('messageAbout')} rows={2} maxLength={2000} {...about} />
      <TextField label={say('messageReach')} inputMode="tel" maxLength={2000} {...reach} />
      <TextField label={tell('fromName')} maxLength={200} {...name} />
      <TextField label={say('messageDue')} type="datetime-local" {...due} />
      <Button onClick={() => void save()}>{say('messageSave')}</Button>
    </Sheet>
  );
}

const keeper = { read: readDraft, keep: keepDraft };
const drafts = { about: 'message:about', reach: 'message:reach', name: 'message:name' };

function useWriting({ index, to, onRecord, onClose }: Given) {
  const { say, tell } = useToDoWords();
  const [chosen, setChosen] = useState(to);
  const [about, setAbout] = useKeptText(keeper, drafts.about);
  const [reach, setReach] = useKeptText(keeper, drafts.reach);
  const [name, setName] = useKeptText(keeper, drafts.name);
  const { local, setLocal, instant } = useDue({ index });
  const [tried, setTried] = useState(false);
  const missing = (value: string) =>
    tried && value.trim() === '' ? say('faultMissing') : undefined;

  async function save() {
    setTried(true);
    const isMissing = about.trim() === '' || reach.trim() === '';
    if (isMissing || chosen === undefined || instant === undefined) return;
    const texts = { about: about.trim(), reach: reach.trim(), name: name.trim() };
    const isRecorded = await onRecord(
      messageActs(index, { ...texts, to: chosen, dueAt: instant }),
      'telephone',
    );
    if (!isRecorded) return;
    await Promise.all(Object.values(drafts).map((draft) => dropDraft(draft)));
    onClose();
  }

  return {
    chosen,
    setChosen,
    fault: tried && chosen === undefined ? tell('writeToNobody') : undefined,
    about: { value: about, onText: setAbout, fault: missing(about) },
    reach: { value: reach, onText: setReach, fault: missing(reach) },
    name: { value: name, onText: setName },
    due: {
      value: local,
      onText: setLocal,
      fault: tried && instant === undefined ? say('faultDate') : undefined,
    },
    save,
  };
}

interface Written {
  readonly to: string;
  readonly about: string;
  readonly reach: string;
  readonly name: string;
  readonly dueAt: string;
}

function messageActs(
  index: DirectoryIndex,
  { to, about, reach, name, dueAt }: Written,
): readonly ActDetails[] {
  const whom = { kind: 'person', person: to } as const;
  const alsoFor = mayPassTo(index, whom, holder().person);
  return [
    ...(name === '' ? [] : [{ kind: 'visitor-named', name, address: 'neutral' } as const]),
    { kind: 'message-taken', whom, about, reach, dueAt, ...(alsoFor.length > 0 && { alsoFor }) },
    {
      kind: 'closed',
      outcome: 'message',
      channel: 'telephone',
      contactGiven: false,
      surveyOffered: false,
    },
  ];
}
