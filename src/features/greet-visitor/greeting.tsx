import { IconQuote } from '@tabler/icons-react';
import { useEffect } from 'react';

import type { FormOfAddress } from '#domain/directory.ts';
import { inLanguage, type Language, type Localized } from '#domain/localized.ts';

import { Chip } from '../../ui/button.tsx';
import { spokenFor } from '../../words/later-words.ts';
import { isSpokenHere, sayToVisitor } from '../../words/say.ts';
import { languageName } from '../../words/times.ts';
import { fetchVisitorLanguages, useWords } from '../../words/use-words.ts';

/** The words of welcome, to be read aloud in the visitor's language (A2). */
export function Greeting({
  motto,
  staff,
  visitor,
  language,
  languages,
  onLanguage,
}: {
  motto: Localized;
  staff: string | undefined;
  visitor?: { readonly name: string; readonly address: FormOfAddress } | undefined;
  language: Language;
  languages: readonly Language[];
  onLanguage: (language: Language) => void;
}) {
  const { say } = useWords();
  useEffect(() => void fetchVisitorLanguages(languages), [languages]);
  // The sentence around it brings its own full stop.
  const said = (inLanguage(motto, language) ?? '').replace(/[.\s]+$/u, '');
  const values = { motto: said, staff: staff ?? '…' };
  return (
    <section aria-label={say('greetSay')} className="sheet p-4">
      <p lang={spokenFor(language)} className="flex gap-2 text-lg leading-snug">
        <IconQuote aria-hidden size={20} className="text-enamel mt-1 shrink-0" />
        <span>
          {visitor
            ? sayToVisitor(language, 'greetingNamed', {
                ...values,
                name: visitor.name,
                to: visitor.address,
              })
            : sayToVisitor(language, 'greeting', values)}
        </span>
      </p>
      <div role="group" aria-label={say('greetLanguage')} className="mt-3 flex flex-wrap gap-2">
        {languages.filter(isSpokenHere).map((offered) => (
          <Chip
            key={offered}
            lang={offered}
            pressed={offered === language}
            onClick={() => onLanguage(offered)}
          >
            {languageName(offered, offered)}
          </Chip>
        ))}
      </div>
    </section>
  );
}
