import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Institution, PrivacyFacts } from '#domain/directory.ts';
import { inLanguage, type Language } from '#domain/localized.ts';
import { usualRetention } from '#domain/retention.ts';

import { watchDirectory } from '../../store/directory.ts';
import { currentIndex } from '../../store/house.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-live.ts';
import { sayNotice, sayNoticeLaw, sayNoticeRecipients } from '../../words/say-notice.ts';
import { useWords } from '../../words/use-words.ts';

/** What visitors are told of their data, in each of their languages, one sheet of paper each (G5). */
export function NoticePage() {
  const { say } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  if (!index) return <p>{say('loading')}</p>;
  const { institution } = index.directory;
  const { privacy } = institution;
  if (!privacy) return <Notice tone="wait">{say('noticeMissing')}</Notice>;
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-4 print:block print:max-w-none">
      <Button look="plain" className="justify-self-start print:hidden" onClick={() => print()}>
        <IconPrinter size={20} aria-hidden />
        {say('noticePrint')}
      </Button>
      {institution.visitorLanguages.map((language) => (
        <Sheet key={language} language={language} institution={institution} privacy={privacy} />
      ))}
    </div>
  );
}

interface SheetParts {
  readonly language: Language;
  readonly institution: Institution;
  readonly privacy: PrivacyFacts;
}

function Sheet({ language, institution, privacy }: SheetParts) {
  const { country } = institution;
  return (
    <article
      lang={language}
      className="sheet grid gap-4 p-6 leading-relaxed print:not-last:break-after-page print:border-0 print:p-0"
    >
      <header>
        <p className="text-soft">{inLanguage(institution.name, language)}</p>
        <h1 className="text-2xl font-bold">{sayNotice(language, 'title')}</h1>
        <p className="text-soft">{sayNoticeLaw(language, country)}</p>
      </header>
      <Section title={sayNotice(language, 'controllerTitle')}>
        <p>{privacy.controller}</p>
        <p>{sayNotice(language, 'contact', { contact: privacy.contact })}</p>
        {privacy.officer !== undefined && (
          <p>{sayNotice(language, 'officer', { officer: privacy.officer })}</p>
        )}
      </Section>
      <Section title={sayNotice(language, 'purposeTitle')}>
        <p>{sayNotice(language, 'purpose')}</p>
        <p>{sayNotice(language, 'free')}</p>
      </Section>
      <Section title={sayNotice(language, 'basisTitle')}>
        <p>{inLanguage(privacy.legalBasis, language)}</p>
      </Section>
      <UseAndRights language={language} institution={institution} privacy={privacy} />
    </article>
  );
}

function UseAndRights({ language, institution, privacy }: SheetParts) {
  const { country, retention } = institution;
  const count = retention?.personalDays ?? usualRetention.personalDays;
  const authority = inLanguage(privacy.authority, language) ?? '';
  return (
    <>
      <Section title={sayNotice(language, 'recipientsTitle')}>
        <p>{sayNoticeRecipients(language, country)}</p>
      </Section>
      <Section title={sayNotice(language, 'retentionTitle')}>
        <p>{sayNotice(language, 'retention', { count })}</p>
      </Section>
      <Section title={sayNotice(language, 'rightsTitle')}>
        <p>{sayNotice(language, 'rights')}</p>
        <p>{sayNotice(language, 'authority', { authority })}</p>
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1 break-inside-avoid">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
