import { IconHandStop, IconPhonePause } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Redirect, useLocation } from 'wouter';

import type { Language } from '#domain/localized.ts';
import { isOffered } from '#domain/places.ts';

import { FindBox } from '../features/find-matter/find-box.tsx';
import type { FoundThing } from '../features/find-matter/found-line.ts';
import { FoundList } from '../features/find-matter/found-list.tsx';
import { CommonMatters } from '../features/greet-visitor/common-matters.tsx';
import { Greeting } from '../features/greet-visitor/greeting.tsx';
import { UnfinishedVisits } from '../features/greet-visitor/unfinished-visits.tsx';
import { NoDirectory } from '../features/hold-phone/no-directory.tsx';
import { News } from '../features/tell-news/news.tsx';
import { watchVisits } from '../store/desk.ts';
import { watchDirectory } from '../store/directory.ts';
import { dropDraft, keepDraft, readDraft } from '../store/drafts.ts';
import { type FirstScreen, firstScreenOf, keptFirstScreen } from '../store/first-screen.ts';
import { type Holder, holder, watchHolder } from '../store/holder.ts';
import { currentIndex } from '../store/house.ts';
import { rightsOf } from '../store/phone.ts';
import { Button } from '../ui/button.tsx';
import { useKeptText } from '../ui/use-kept-text.ts';
import { useLive, useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { placeToLookInto } from './look-into.ts';
import { InterruptSheet } from './to-do-parts.ts';
import { useBeginning } from './use-beginning.ts';
import { useRoles } from './use-roles.ts';
import { EscortsNow } from './way-parts.ts';

const keeper = { read: readDraft, keep: keepDraft };
const draft = 'home:words';
const unfinishedVisits = { status: 'unfinished', limit: 20 } as const;

/** The first screen: greet, and either tap a common matter or type what the visitor says (A1, A2, A5). */
export function HomePage() {
  const held = useNow(watchHolder, holder);
  const index = useNow(watchDirectory, currentIndex);
  const roles = useRoles();
  const screen = useMemo(() => (index ? firstScreenOf(index, held) : keptFor(held)), [index, held]);
  if (!isOffered('greet', roles))
    return <Redirect to={isOffered('house', roles) ? '/house' : '/colleagues'} replace />;
  if (held.person === undefined || held.post === undefined) return <Redirect to="/me" replace />;
  // A phone killed before it had kept the screen has it again as soon as the directory is read.
  return screen ? <Greet screen={screen} /> : <NoDirectory />;
}

// Somebody else may have held the phone when it was kept.
function keptFor({ person }: Holder): FirstScreen | undefined {
  const kept = keptFirstScreen();
  return kept && { ...kept, staff: rightsOf(person)?.name ?? kept.staff };
}

function Greet({ screen }: { screen: FirstScreen }) {
  const { say } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  const [query, setQuery] = useKeptText(keeper, draft);
  const { visitorLanguages } = screen.institution;
  const [language, setLanguage] = useState<Language>(visitorLanguages[0] ?? 'pl');
  const isTyping = query.trim() !== '';
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="sr-only">{say('greetTitle')}</h1>
      {!isTyping && (
        <Greeting
          motto={screen.institution.motto}
          staff={screen.staff}
          language={language}
          languages={visitorLanguages}
          onLanguage={setLanguage}
        />
      )}
      {index && <News directory={index.directory} />}
      <FindBox
        label={say('searchLabel')}
        hint={say('searchHint')}
        text={query}
        spoken={{ language, languages: visitorLanguages }}
        onText={setQuery}
      />
      {isTyping ? (
        <Found query={query} language={language} />
      ) : (
        <Tiles screen={screen} language={language} />
      )}
    </div>
  );
}

function Found({ query, language }: { query: string; language: Language }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const index = useNow(watchDirectory, currentIndex);
  const { begin } = useBeginning(language);
  if (!index) return <p>{say('loading')}</p>;

  async function choose(hit: FoundThing) {
    if (hit.kind === 'card') {
      await begin(
        { kind: 'words-noted', words: query.trim() },
        { kind: 'matter-known', card: hit.id, found: 'search' },
      );
      await dropDraft(draft);
    } else if (index) navigate(placeToLookInto(index, hit));
  }

  return (
    <FoundList
      query={query}
      index={index}
      language={language}
      onChoose={(hit) => void choose(hit)}
    />
  );
}

function Tiles({ screen, language }: { screen: FirstScreen; language: Language }) {
  const { say } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  const { begin, isOpening } = useBeginning(language);
  const unfinished = useLive(watchVisits, unfinishedVisits);
  const [isInterrupting, setInterrupting] = useState(false);
  return (
    <>
      <CommonMatters
        tiles={screen.common}
        onChoose={(card) => void begin({ kind: 'matter-known', card, found: 'common' })}
      />
      <Button className="min-h-14 text-lg" disabled={isOpening} onClick={() => void begin()}>
        <IconHandStop aria-hidden />
        {say('greetOpen')}
      </Button>
      <Button look="plain" onClick={() => setInterrupting(true)}>
        <IconPhonePause aria-hidden />
        {say('callInterrupted')}
      </Button>
      {isInterrupting && <InterruptSheet onClose={() => setInterrupting(false)} />}
      {index && unfinished?.some(({ status }) => status === 'escorting') && (
        <EscortsNow visits={unfinished} index={index} />
      )}
      {unfinished && (
        <UnfinishedVisits
          visits={unfinished}
          index={index}
          timeZone={screen.institution.timeZone}
        />
      )}
    </>
  );
}
