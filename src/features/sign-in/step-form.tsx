import type { ReactNode } from 'react';

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A form of one step: its title, its fields, what went wrong, and the one button that goes on. */
export function StepForm({
  title,
  fault,
  save,
  isBusy,
  onSave,
  children,
}: {
  title: string;
  fault: string | undefined;
  save: string;
  isBusy: boolean;
  onSave: () => void;
  children: ReactNode;
}) {
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h1 className="text-2xl font-bold">{title}</h1>
      {children}
      {fault !== undefined && (
        <div role="alert">
          <Notice tone="alert">{fault}</Notice>
        </div>
      )}
      <Button type="submit" className="min-h-14 text-lg" disabled={isBusy}>
        {save}
      </Button>
    </form>
  );
}
