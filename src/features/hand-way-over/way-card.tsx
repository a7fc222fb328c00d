import { IconFileText, IconLetterCase, IconPrinter, IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';

import { type Language, languages } from '#domain/localized.ts';

import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StepList } from '../../ui/step-list.tsx';
import { useBuildingWords } from '../../words/use-building-words.ts';
import { WayCode, type WrittenWay } from './way-code.tsx';

/**
 * Hands a way over to the visitor in their language: as text in a code for their own phone, which asks
 * no server, in large type, or on paper.
 *
 * @param write the way in a language
 */
export function WayCard({
  write,
  start,
}: {
  write: (language: Language) => WrittenWay;
  start: Language;
}) {
  const say = useBuildingWords();
  const [language, setLanguage] = useState(start);
  const [shown, show] = useState<'code' | 'large'>();
  const way = write(language);
  return (
    <section aria-labelledby="way-card" className="sheet grid gap-3 p-4 print:border-0 print:p-0">
      <h2 id="way-card" className="text-lg font-bold print:hidden">
        {say('cardTitle')}
      </h2>
      <div className="grid gap-3 print:hidden sm:grid-cols-[1fr_auto_auto_auto] sm:items-end">
        <SelectField
          label={say('cardLanguage')}
          value={language}
          options={languages.map((value) => ({ value, label: ownName(value) }))}
          onChoice={setLanguage}
        />
        <Button look="plain" onClick={() => show('code')}>
          <IconQrcode aria-hidden /> {say('cardByCode')}
        </Button>
        <Button look="plain" onClick={() => show('large')}>
          <IconLetterCase aria-hidden /> {say('cardLarge')}
        </Button>
        <Button look="plain" onClick={() => print()}>
          <IconPrinter aria-hidden /> {say('cardOnPaper')}
        </Button>
      </div>
      <WrittenOut way={way} language={language} />
      {shown && (
        <Sheet title={say('cardTitle')} closeLabel={say('close')} onClose={() => show(undefined)}>
          <div lang={language}>
            {shown === 'code' ? <WayCode way={way} /> : <LargeWay way={way} />}
          </div>
        </Sheet>
      )}
    </section>
  );
}

/** As it stands on the screen, and on paper. */
function WrittenOut({ way, language }: { way: WrittenWay; language: Language }) {
  return (
    <div lang={language}>
      <p className="flex items-center gap-2 text-lg font-bold print:text-3xl">
        <IconFileText aria-hidden className="shrink-0 print:hidden" />
        {way.title}
      </p>
      <StepList lines={way.lines} className="mt-2 gap-1.5 ps-7 text-lg print:text-2xl" />
    </div>
  );
}

function LargeWay({ way }: { way: WrittenWay }) {
  return (
    <>
      <p className="text-3xl font-bold">{way.title}</p>
      <StepList lines={way.lines} className="mt-4 gap-4 ps-7 text-3xl" />
    </>
  );
}

/** What speakers of a language call it. */
function ownName(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
