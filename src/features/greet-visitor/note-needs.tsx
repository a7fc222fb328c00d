import type { PriorityGroup } from '#domain/directory.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { Chip } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { useWords } from '../../words/use-words.ts';

function isNoted(at: VisitAtHand, group: PriorityGroup): boolean {
  return at.story.priority && group.needs.every((need) => at.story.needs.includes(need));
}

/**
 * One tap for those who are served out of turn (A3). What is recorded is the needs alone: two groups
 * with the same needs look the same in the log.
 */
export function NoteNeeds({ at }: { at: VisitAtHand }) {
  const { say, text } = useWords();

  function toggle(group: PriorityGroup) {
    const others = at.story.needs.filter((need) => !group.needs.includes(need));
    const needs = isNoted(at, group) ? others : [...new Set([...at.story.needs, ...group.needs])];
    const priority = isNoted(at, group) ? others.length > 0 : true;
    void at.record({ kind: 'needs-noted', needs, priority });
  }

  return (
    <div className="grid gap-2">
      <ChoiceRow label={say('needsTitle')}>
        {at.index.directory.institution.priorityGroups.map((group) => (
          <Chip key={group.id} pressed={isNoted(at, group)} onClick={() => toggle(group)}>
            {text(group.name)}
          </Chip>
        ))}
      </ChoiceRow>
      <p className="text-soft text-sm">{say('needsHint')}</p>
    </div>
  );
}
