import { useState } from 'react';
import { Link } from 'wouter';

import type { FormOfAddress } from '#domain/directory.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { Button, Chip } from '../../ui/button.tsx';
import { ChoiceRow, TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useWords } from '../../words/use-words.ts';

const keeper = { read: readDraft, keep: keepDraft };
const forms = [
  ['madam', 'formMadam'],
  ['sir', 'formSir'],
  ['neutral', 'formNeutral'],
] as const;

/** Takes the visitor's name, if they give it, and the form of address that goes with it (A2). */
export function NameVisitor({ at, onClose }: { at: VisitAtHand; onClose: () => void }) {
  const { say } = useWords();
  const draft = `visit:${at.visit.id}:name`;
  const [name, setName] = useKeptText(keeper, draft, at.story.visitor?.name ?? '');
  const [address, setAddress] = useState<FormOfAddress>(at.story.visitor?.address ?? 'madam');
  const [tried, setTried] = useState(false);

  async function save() {
    setTried(true);
    if (name.trim() === '') return;
    await at.record({ kind: 'visitor-named', name: name.trim(), address });
    await dropDraft(draft);
    onClose();
  }

  return (
    <Sheet title={say('nameTitle')} closeLabel={say('close')} onClose={onClose}>
      <ChoiceRow label={say('formTitle')}>
        {forms.map(([form, label]) => (
          <Chip key={form} pressed={address === form} onClick={() => setAddress(form)}>
            {say(label)}
          </Chip>
        ))}
      </ChoiceRow>
      <TextField
        label={say('nameLabel')}
        hint={say('nameHint')}
        fault={tried && name.trim() === '' ? say('faultMissing') : undefined}
        value={name}
        onText={setName}
        maxLength={200}
        autoComplete="off"
      />
      <Button onClick={() => void save()}>{say('nameSave')}</Button>
      {at.index.directory.institution.privacy && (
        <Link
          href="/notice"
          className="focus-ring text-enamel min-h-11 content-center rounded underline"
        >
          {say('noticeLink')}
        </Link>
      )}
    </Sheet>
  );
}
