import { IconHandStop } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';

import type { ActDetails } from '#domain/act.ts';
import type { Language } from '#domain/localized.ts';
import type { Hit } from '#domain/search.ts';

import { FindBox } from '../features/find-matter/find-box.tsx';
import { FoundList } from '../features/find-matter/found-list.tsx';
import { CommonMatters } from '../features/greet-visitor/common-matters.tsx';
import { Greeting } from '../features/greet-visitor/greeting.tsx';
import { UnfinishedVisits } from '../features/greet-visitor/unfinished-visits.tsx';
import { openVisit, watchVisits } from '../store/desk.ts';
import { watchDirectory } from '../store/directory.ts';
import { dropDraft, keepDraft, readDraft } from '../store/drafts.ts';
import { type FirstScreen, firstScreenOf, keptFirstScreen } from '../store/first-screen.ts';
import { holder, watchHolder } from '../store/holder.ts';
import { currentIndex } from '../store/house.ts';
import { Button } from '../ui/button.tsx';
import { useKeptText } from '../ui/use-kept-text.ts';
import { useLive, useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { attempt } from './trouble.ts';

const keeper = { read: readDraft, keep: keepDraft };
const draft = 'home:words';
const kept = keptFirstScreen();

/** The first screen: greet, and either tap a common matter or type what the visitor says (A1, A2, A5). */
export function HomePage() {
  const held = useNow(watchHolder, holder);
  const index = useNow(watchDirectory, currentIndex);
  const screen = useMemo(() => (index ? firstScreenOf(index, held) : kept), [index, held]);
  if (held.person === undefined || held.post === undefined || !screen) {
    return <Navigate to="/me" replace />;
  }
  return <Greet screen={screen} />;
}

function Greet({ screen }: { screen: FirstScreen }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const index = useNow(watchDirectory, currentIndex);
  const [query, setQuery] = useKeptText(keeper, draft);
  const [language, setLanguage] = useState<Language>(
    screen.institution.visitorLanguages[0] ?? 'pl',
  );
  const [isOpening, setOpening] = useState(false);
  const unfinished = useLive(() => watchVisits({ status: 'unfinished', limit: 20 }), []);

  async function begin(...details: ActDetails[]) {
    if (isOpening) return;
    setOpening(true);
    const id = await attempt(() => openVisit([{ kind: 'greeted', language }, ...details]));
    setOpening(false);
    if (id !== undefined) await navigate(`/visit/${id}`);
  }

  async function choose(hit: Hit) {
    if (hit.kind === 'card') {
      await begin(
        { kind: 'words-noted', words: query.trim() },
        { kind: 'matter-known', card: hit.id, found: 'search' },
      );
      await dropDraft(draft);
    } else if (hit.kind === 'person') await navigate(`/colleagues/${hit.id}`);
    else {
      const name = hit.kind === 'unit' ? index?.unit(hit.id)?.name : hit.id;
      await navigate(`/colleagues?find=${encodeURIComponent(name ?? hit.id)}`);
    }
  }

  const isTyping = query.trim() !== '';
  return (
    <div className="grid gap-4">
      <h1 className="sr-only">{say('greetTitle')}</h1>
      {!isTyping && (
        <Greeting
          motto={screen.institution.motto}
          staff={screen.staff}
          language={language}
          languages={screen.institution.visitorLanguages}
          onLanguage={setLanguage}
        />
      )}
      <FindBox label={say('searchLabel')} hint={say('searchHint')} text={query} onText={setQuery} />
      {isTyping && index ? (
        <FoundList query={query} index={index} onChoose={(hit) => void choose(hit)} />
      ) : (
        <>
          <UnfinishedVisits
            visits={unfinished ?? []}
            index={index}
            timeZone={screen.institution.timeZone}
          />
          <CommonMatters
            cards={screen.common}
            onChoose={(card) => void begin({ kind: 'matter-known', card, found: 'common' })}
          />
          <Button className="min-h-14 text-lg" disabled={isOpening} onClick={() => void begin()}>
            <IconHandStop aria-hidden />
            {say('greetOpen')}
          </Button>
        </>
      )}
    </div>
  );
}
