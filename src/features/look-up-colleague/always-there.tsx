import { IconPhone } from '@tabler/icons-react';

import { dialLine, dialLink } from '#domain/dialling.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';

import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';

/** The lines that always answer: the desk that knows, security, the contact centre. */
export function AlwaysThere({ index }: { index: DirectoryIndex }) {
  const { say, text } = useWords();
  const { phones, serviceDesk } = index.directory.institution;
  const lines = [
    { name: serviceDesk.name, href: dialLink(phones, serviceDesk.extension) },
    { name: phones.security.name, href: dialLine(phones, phones.security) },
    { name: phones.contactCentre.name, href: dialLine(phones, phones.contactCentre) },
  ];
  return (
    <section>
      <h2 className="text-soft mb-2 text-sm font-semibold">{say('alwaysThere')}</h2>
      <ul className="grid grid-cols-1 gap-2 sm:grid-cols-3">
        {lines.map(({ name, href }) => (
          <li key={href} className="grid">
            <LinkButton look="plain" href={href} className="justify-start">
              <IconPhone size={20} aria-hidden />
              {text(name)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
