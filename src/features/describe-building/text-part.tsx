import { useId, useRef } from 'react';

import type { Described } from '#domain/way/describe-building.ts';

import { Button } from '../../ui/button.tsx';
import { saveText } from '../../ui/save-file.ts';
import { wordsFor } from '../../words/later-words.ts';
import { useBuildingWords } from '../../words/use-building-words.ts';
import { useWords } from '../../words/use-words.ts';
import { exampleTexts } from './example-texts.ts';
import { FaultList } from './fault-list.tsx';

/** The text, what it amounts to, and what is wrong with which of its lines. */
export function TextPart({
  text,
  onText,
  described,
}: {
  text: string;
  onText: (text: string) => void;
  described: Described;
}) {
  const say = useBuildingWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  return (
    <>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {say('textLabel')}
        </label>
        <textarea
          ref={field}
          id={id}
          value={text}
          rows={18}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => onText(event.target.value)}
          className="focus-ring bg-sheet border-edge text-ink w-full rounded-xl border px-3 py-2.5 font-mono text-base leading-normal whitespace-pre"
        />
        <p id={`${id}-hint`} className="text-soft text-sm">
          {say('textHint')}
        </p>
      </div>
      <p role="status" className="font-semibold">
        {say('counted', described.counts)}
      </p>
      <FaultList
        described={described}
        isEmpty={text.trim() === ''}
        onLine={(line) => showLine(field.current, line)}
      />
      <details className="sheet p-3">
        <summary className="focus-ring min-h-8 rounded font-semibold">{say('help')}</summary>
        <p className="mt-2">{say('helpText')}</p>
      </details>
      <Files text={text} onText={onText} />
      <p className="text-soft text-sm">{say('keptHere')}</p>
    </>
  );
}

function Files({ text, onText }: { text: string; onText: (text: string) => void }) {
  const say = useBuildingWords();
  const { language } = useWords();
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="plain" onClick={() => saveText(text, 'building.txt')}>
        {say('saveText')}
      </Button>
      <Button look="plain" onClick={() => file.current?.click()}>
        {say('takeFile')}
      </Button>
      {text.trim() === '' && (
        <Button look="soft" onClick={() => onText(wordsFor(language, 'example', exampleTexts))}>
          {say('example')}
        </Button>
      )}
      <input
        ref={file}
        type="file"
        accept=".txt,text/plain"
        hidden
        onChange={(event) => void takeFile(event.target, onText)}
      />
    </div>
  );
}

async function takeFile(input: HTMLInputElement, onText: (text: string) => void): Promise<void> {
  const text = await input.files?.[0]?.text();
  // So that the same file can be opened again after it was changed.
  input.value = '';
  if (text !== undefined) onText(text.replaceAll('\r\n', '\n'));
}

/** Puts the cursor over a line; the browser brings it into sight. */
function showLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return;
  const lines = field.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 4);
}
