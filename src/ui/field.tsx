import { type ComponentProps, type ReactNode, useId } from 'react';

const box =
  'focus-ring bg-sheet border-edge w-full rounded-xl border px-4 text-lg text-ink min-h-12 py-2.5';

/** A labelled line or lines of text, with a hint or a fault beneath that is tied to the field. */
export function TextField({
  label,
  hint,
  fault,
  rows = 1,
  value,
  onText,
  className = '',
  ...rest
}: {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  rows?: number;
  value: string;
  onText: (text: string) => void;
} & Omit<ComponentProps<'input'> & ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'>) {
  const id = useId();
  const below = fault ?? hint;
  const shared = {
    id,
    value,
    'aria-describedby': below === undefined ? undefined : `${id}-below`,
    'aria-invalid': fault !== undefined,
    className: box,
  };
  return (
    <div className={`grid gap-1.5 ${className}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {rows > 1 ? (
        <textarea {...rest} {...shared} rows={rows} onChange={(e) => onText(e.target.value)} />
      ) : (
        <input {...rest} {...shared} onChange={(e) => onText(e.target.value)} />
      )}
      {below !== undefined && (
        <p id={`${id}-below`} className={fault === undefined ? 'text-soft text-sm' : 'text-alert'}>
          {below}
        </p>
      )}
    </div>
  );
}

/** A labelled choice of one among few, the platform's own picker. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onChoice,
}: {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChoice: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        className={box}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoice(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A row of choices under one heading. */
export function ChoiceRow({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="text-soft mb-2 font-semibold">
        {label}
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}

/** A statement to be ticked, with a fault beneath that is tied to it. */
export function CheckField({
  label,
  checked,
  onCheck,
  fault,
}: {
  label: string;
  checked: boolean;
  onCheck: (checked: boolean) => void;
  fault?: string | undefined;
}) {
  const id = useId();
  return (
    <div>
      <label className="flex min-h-12 items-center gap-3 text-lg">
        <input
          type="checkbox"
          className="focus-ring accent-enamel size-6 shrink-0"
          checked={checked}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : id}
          onChange={(event) => onCheck(event.target.checked)}
        />
        {label}
      </label>
      {fault !== undefined && (
        <p id={id} className="text-alert">
          {fault}
        </p>
      )}
    </div>
  );
}
