import { Link } from 'wouter';

import { buildingDraft } from '../features/describe-building/building-draft.ts';
import { WalkPage } from '../features/walk-building/walk-page.tsx';
import { keepDraft, readDraft } from '../store/drafts.ts';
import { buttonLook } from '../ui/button.tsx';
import { useBuildingWords } from '../words/use-building-words.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** Describing a building while walking through it. */
export function WalkBuildingRoute() {
  const say = useBuildingWords();
  return (
    <WalkPage
      keeper={keeper}
      onText={(text) => keepDraft(buildingDraft, text)}
      links={
        <Link href="/building" className={buttonLook('plain')}>
          {say('toEditor')}
        </Link>
      }
    />
  );
}
