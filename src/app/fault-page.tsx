import { Component, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

import { Button, buttonLook } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/use-words.ts';

/** Keeps a failing page from taking the rest with it; leaving the page leaves the fault behind. */
export function FaultBoundary({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  return (
    <Boundary key={path} standIn={(error) => <FaultPage error={error} />}>
      {children}
    </Boundary>
  );
}

/** Keeps one section that fails, or is not on the phone yet, from taking the rest of the page with it. */
export function PartBoundary({ children }: { children: ReactNode }) {
  return <Boundary standIn={(error) => <FaultNotice error={error} />}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly children: ReactNode;
  readonly standIn: (error: unknown) => ReactNode;
}

class Boundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { children, standIn } = this.props;
    return 'error' in this.state ? standIn(this.state.error) : children;
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

function FaultNotice({ error }: { error: unknown }) {
  const { say } = useWords();
  const isMissing = isMissingPart(error);
  return (
    <>
      <Notice tone={isMissing ? 'calm' : 'alert'} live>
        <p className="font-semibold">{say(isMissing ? 'partMissingTitle' : 'faultTitle')}</p>
        <p>{say(isMissing ? 'partMissingText' : 'faultText')}</p>
      </Notice>
      <Button look="plain" className="sm:justify-self-start" onClick={() => location.reload()}>
        {say('faultReload')}
      </Button>
    </>
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
