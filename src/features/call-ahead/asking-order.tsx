import { IconCheck, IconChevronRight } from '@tabler/icons-react';

import { contactKey, isSameContact } from '#domain/contact-key.ts';
import type { Contact } from '#domain/contact.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { contactName, sayRole } from '../../words/contact-name.ts';
import { callOutcomeNames } from '../../words/names.ts';
import { timeOfDay } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

/** The whole chain of asking, with what came of each call; anyone in it can be asked next (A8). */
export function AskingOrder({
  at,
  current,
  onChoose,
}: {
  at: VisitAtHand;
  current: Contact;
  onChoose: (contact: Contact) => void;
}) {
  const words = useWords();
  const { say, language } = words;
  const { timeZone } = at.index.directory.institution;
  return (
    <details className="border-line border-t pt-1">
      <summary className="focus-ring min-h-11 content-center font-semibold">
        {say('askOrder')}
      </summary>
      <ol className="grid gap-1">
        {at.chain.steps.map((step) => (
          <li key={contactKey(step.contact)}>
            <button
              type="button"
              aria-current={isSameContact(step.contact, current) ? 'step' : undefined}
              onClick={() => onChoose(step.contact)}
              className="focus-ring aria-[current]:bg-wash aria-[current]:text-on-wash flex min-h-12 w-full items-center gap-3 rounded-lg px-2 py-1 text-start"
            >
              <span className="min-w-0 grow leading-tight">
                <span className="block font-semibold">
                  {contactName(words, at.index, step.contact)}
                </span>
                <span className="block text-sm">
                  {sayRole(words, step.role)}
                  {step.tried?.outcome &&
                    ` · ${say('triedAt', {
                      outcome: say(callOutcomeNames[step.tried.outcome]),
                      time: timeOfDay(step.tried.at, language, timeZone),
                    })}`}
                </span>
              </span>
              <span className="text-sm tabular-nums">{step.extension}</span>
              {step.tried ? (
                <IconCheck size={18} aria-hidden />
              ) : (
                <IconChevronRight size={18} aria-hidden />
              )}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
