import { useState } from 'react';

import { appearance, setAppearance, type TextSize, type Theme } from '../../ui/appearance.ts';
import { Chip } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type StaffLanguage, staffLanguages } from '../../words/say.ts';
import { languageName } from '../../words/times.ts';
import { setStaffLanguage, useWords } from '../../words/use-words.ts';

const themes = [
  ['auto', 'themeAuto'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
] as const;
const sizes = [
  ['normal', 'sizeNormal'],
  ['large', 'sizeLarge'],
  ['largest', 'sizeLargest'],
] as const;

/** Language, light or dark, size of text (I2, I3). */
export function Appearance() {
  const { say, language } = useWords();
  const [look, setLook] = useState(appearance);
  const [missing, setMissing] = useState<StaffLanguage>();

  function change(theme: Theme, size: TextSize) {
    setAppearance(theme, size);
    setLook({ theme, size });
  }

  async function choose(offered: StaffLanguage) {
    setMissing((await setStaffLanguage(offered)) ? undefined : offered);
  }

  return (
    <section className="grid gap-4">
      <ChoiceRow label={say('meLanguage')}>
        {staffLanguages.map((offered) => (
          <Chip
            key={offered}
            lang={offered}
            pressed={offered === language}
            onClick={() => void choose(offered)}
          >
            {languageName(offered, offered)}
          </Chip>
        ))}
      </ChoiceRow>
      {missing !== undefined && (
        <Notice tone="wait" live>
          <p>{say('partMissingTitle')}</p>
          <p>{say('partMissingText')}</p>
        </Notice>
      )}
      <ChoiceRow label={say('meTheme')}>
        {themes.map(([theme, label]) => (
          <Chip key={theme} pressed={theme === look.theme} onClick={() => change(theme, look.size)}>
            {say(label)}
          </Chip>
        ))}
      </ChoiceRow>
      <ChoiceRow label={say('meTextSize')}>
        {sizes.map(([size, label]) => (
          <Chip key={size} pressed={size === look.size} onClick={() => change(look.theme, size)}>
            {say(label)}
          </Chip>
        ))}
      </ChoiceRow>
    </section>
  );
}
