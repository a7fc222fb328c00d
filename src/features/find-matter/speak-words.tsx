import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import type { Language } from '#domain/localized.ts';

import { Button, Chip, IconButton } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSpeakWords } from '../../words/use-speak-words.ts';
import { heardOnDevice, type Readiness } from './hear-on-device.ts';
import { type HearingState, useHearing } from './use-hearing.ts';

type Heard = ReadonlyMap<Language, Readiness>;

/** Which languages may be spoken beside a field, the visitor's own first asked for. */
export interface Spoken {
  readonly language: Language;
  readonly languages: readonly Language[];
}

interface Speaking {
  readonly spoken: Spoken;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Speaking instead of typing (A5), where this device recognises speech by itself; otherwise nothing. */
export function SpeakWords(speaking: Speaking) {
  const [heard, setHeard] = useState<Heard>();
  const asked = speaking.spoken.languages.join();
  useEffect(() => {
    let isLeft = false;
    void heardOnDevice(asked.split(',') as Language[]).then((found) => isLeft || setHeard(found));
    return () => {
      isLeft = true;
    };
  }, [asked]);
  if (!heard || heard.size === 0) return null;
  return (
    <Microphone
      key={speaking.spoken.language}
      {...speaking}
      heard={heard}
      onReady={(language) => setHeard(new Map(heard).set(language, 'ready'))}
    />
  );
}

function Microphone({
  spoken,
  text,
  onText,
  heard,
  onReady,
}: Speaking & { readonly heard: Heard; readonly onReady: (language: Language) => void }) {
  const tell = useSpeakWords();
  const [chosen, setChosen] = useState<Language>();
  const hearing = useHearing(text, onText);
  const { state } = hearing;
  const language = [chosen, spoken.language, ...heard.keys()].find(
    (each) => each !== undefined && heard.has(each),
  );
  if (language === undefined) return null;
  const isListening = state.kind === 'listening';

  function speak(next: Language) {
    setChosen(next);
    hearing.speak(next, heard.get(next));
  }

  return (
    <>
      <IconButton
        label={tell(isListening ? 'stop' : 'speak')}
        aria-pressed={isListening}
        disabled={state.kind === 'fetching'}
        onClick={() => (isListening ? hearing.stop() : speak(language))}
        className={`size-14! rounded-2xl! border ${isListening ? 'bg-enamel text-on-enamel border-transparent' : 'bg-sheet border-edge'}`}
      >
        {isListening ? <IconPlayerStopFilled aria-hidden /> : <IconMicrophone aria-hidden />}
      </IconButton>
      <div className="basis-full empty:hidden">
        <Told
          state={state}
          onFetch={async (wanted) => {
            if (await hearing.fetch(wanted)) onReady(wanted);
          }}
          onClose={hearing.dismiss}
        />
        <Languages state={state} heard={heard} onChoose={speak} />
      </div>
    </>
  );
}

/** The visitor may speak another language than the screen thought. */
function Languages({
  state,
  heard,
  onChoose,
}: {
  state: HearingState;
  heard: Heard;
  onChoose: (language: Language) => void;
}) {
  const tell = useSpeakWords();
  const isOffered = state.kind === 'listening' || state.kind === 'to-be-fetched';
  if (!isOffered || heard.size < 2) return null;
  return (
    <div className="mt-3">
      <ChoiceRow label={tell('otherLanguage')}>
        {[...heard.keys()].map((offered) => (
          <Chip
            key={offered}
            pressed={offered === state.language}
            onClick={() => onChoose(offered)}
          >
            {tell(offered)}
          </Chip>
        ))}
      </ChoiceRow>
    </div>
  );
}

/** What stands under the field: that it listens, what has to be fetched first, why nothing was heard. */
function Told({
  state,
  onFetch,
  onClose,
}: {
  state: HearingState;
  onFetch: (language: Language) => Promise<void>;
  onClose: () => void;
}) {
  const tell = useSpeakWords();
  switch (state.kind) {
    case 'quiet':
      return null;
    case 'listening':
      return (
        <Notice tone="info" live icon={<IconMicrophone aria-hidden className="animate-pulse" />}>
          <p className="font-semibold">{tell('listening', { language: tell(state.language) })}</p>
          <p className="text-sm">{tell('stays')}</p>
        </Notice>
      );
    case 'to-be-fetched':
      return (
        <ToFetch
          language={state.language}
          onFetch={() => void onFetch(state.language)}
          onClose={onClose}
        />
      );
    case 'fetching':
      return <Notice live>{tell('fetching', { language: tell(state.language) })}</Notice>;
    case 'fetched':
      return (
        <Notice tone="good" live>
          {tell('fetched')}
        </Notice>
      );
    case 'fetch-failed':
      return (
        <Notice tone="wait" live>
          {tell('fetchFailed')}
        </Notice>
      );
    case 'problem':
      return (
        <Notice tone="wait" live>
          {tell(state.problem)}
        </Notice>
      );
  }
}

function ToFetch({
  language,
  onFetch,
  onClose,
}: {
  language: Language;
  onFetch: () => void;
  onClose: () => void;
}) {
  const tell = useSpeakWords();
  return (
    <Notice live>
      <p className="font-semibold">{tell('fetchTitle', { language: tell(language) })}</p>
      <p className="mb-3 text-sm">{tell('fetchHow')}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onFetch}>{tell('fetchNow')}</Button>
        <Button look="plain" onClick={onClose}>
          {tell('fetchNot')}
        </Button>
      </div>
    </Notice>
  );
}
