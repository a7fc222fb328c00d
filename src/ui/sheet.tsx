import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';

import { IconButton } from './button.tsx';

/**
 * A sheet that rises from the bottom within the thumb's reach; the platform's own modal dialog, so
 * that focus, Escape and the screen reader work as everywhere.
 */
export function Sheet({
  title,
  closeLabel,
  onClose,
  children,
}: {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="bg-paper text-ink fixed inset-x-0 top-auto bottom-0 m-0 mx-auto max-h-[92dvh] w-full max-w-xl overflow-y-auto rounded-t-3xl p-0 md:bottom-8 md:rounded-3xl"
    >
      <div className="gutter pt-3 pb-[calc(1rem+env(safe-area-inset-bottom))]">
        <div className="flex items-center gap-2">
          <h2 id={id} className="grow text-xl font-bold">
            {title}
          </h2>
          <IconButton label={closeLabel} onClick={onClose} className="-me-3">
            <IconX aria-hidden />
          </IconButton>
        </div>
        <div className="mt-2 grid gap-4">{children}</div>
      </div>
    </dialog>
  );
}
