import { Link, useRouteError } from 'react-router';

import { Button, buttonLook } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/use-words.ts';

// A part of the program that was never fetched fails to load offline; that is no bug.
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /import|fetch|module/i.test(error.message);
}

/** Stands in for a page that failed; the rest stays usable and what was entered is safe. */
export function FaultPage() {
  const { say } = useWords();
  const isMissing = isMissingPart(useRouteError());
  return (
    <div className="grid max-w-2xl gap-4">
      <h1 className="text-2xl font-bold">{say(isMissing ? 'partMissingTitle' : 'faultTitle')}</h1>
      <Notice tone={isMissing ? 'calm' : 'alert'}>
        {say(isMissing ? 'partMissingText' : 'faultText')}
      </Notice>
      <Button onClick={() => location.reload()}>{say('faultReload')}</Button>
      <Link to="/" className={buttonLook('plain')}>
        {say('pageMissingHome')}
      </Link>
    </div>
  );
}

/** For an address that leads nowhere. */
export function MissingPage() {
  const { say } = useWords();
  return (
    <div className="grid max-w-2xl gap-4">
      <h1 className="text-2xl font-bold">{say('pageMissing')}</h1>
      <Link to="/" className={buttonLook('plain')}>
        {say('pageMissingHome')}
      </Link>
    </div>
  );
}
