import { Component, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

import { Button, buttonLook } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/use-words.ts';

/** Keeps a failing page from taking the rest with it; leaving the page leaves the fault behind. */
export function FaultBoundary({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  return <Boundary key={path}>{children}</Boundary>;
}

class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return 'error' in this.state ? <FaultPage error={this.state.error} /> : this.props.children;
  }
}

// A part of the program that was never fetched fails to load offline; that is no bug.
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /import|fetch|module/i.test(error.message);
}

/** Stands in for a page that failed; what was entered is safe. */
function FaultPage({ error }: { error: unknown }) {
  const { say } = useWords();
  const isMissing = isMissingPart(error);
  return (
    <div className="grid max-w-2xl gap-4">
      <h1 className="text-2xl font-bold">{say(isMissing ? 'partMissingTitle' : 'faultTitle')}</h1>
      <Notice tone={isMissing ? 'calm' : 'alert'}>
        {say(isMissing ? 'partMissingText' : 'faultText')}
      </Notice>
      <Button onClick={() => location.reload()}>{say('faultReload')}</Button>
      <Link href="/" className={buttonLook('plain')}>
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
      <Link href="/" className={buttonLook('plain')}>
        {say('pageMissingHome')}
      </Link>
    </div>
  );
}
