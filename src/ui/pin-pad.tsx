import { IconBackspace } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/**
 * A PIN, typed with the thumb, a keyboard or a screen reader: a real field, and beneath it the digits as
 * large as the screen allows. It is complete with its last digit; there is nothing to confirm.
 *
 * @param says what is wrong or going on, read out when it changes
 */
export function PinPad({
  length,
  value,
  disabled,
  says,
  onValue,
  onComplete,
  ...labels
}: Typing & {
  label: string;
  deleteLabel: string;
  says: ReactNode;
  onValue: (value: string) => void;
  onComplete: (value: string) => void;
}) {
  function change(text: string) {
    const next = text.replaceAll(/\D/g, '').slice(0, length);
    if (disabled || next === value) return;
    onValue(next);
    if (next.length === length) onComplete(next);
  }
  const typing = { length, value, disabled };
  return (
    <div className="mx-auto grid w-full max-w-sm gap-3">
      <PinField {...typing} label={labels.label} onText={change} />
      <p id="pin-says" role="status" className="text-alert min-h-6 text-center font-semibold">
        {says}
      </p>
      <Keys {...typing} deleteLabel={labels.deleteLabel} onText={change} />
    </div>
  );
}

interface Typing {
  readonly length: number;
  readonly value: string;
  readonly disabled: boolean;
}

function PinField({
  length,
  value,
  disabled,
  label,
  onText,
}: Typing & { label: string; onText: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!disabled) field.current?.focus({ preventScroll: true });
  }, [disabled]);
  return (
    <label className="grid gap-1 text-center">
      <span className="text-soft font-semibold">{label}</span>
      <span className="relative block h-12">
        <input
          ref={field}
          // The digits are beneath; the phone's own keyboard would cover them.
          inputMode="none"
          type="password"
          autoComplete="off"
          value={value}
          aria-describedby="pin-says"
          readOnly={disabled}
          onChange={(event) => onText(event.target.value)}
          className="focus-ring absolute inset-0 size-full rounded-xl bg-transparent text-center text-transparent caret-transparent"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 flex items-center justify-center gap-4"
        >
          {Array.from({ length }, (_, at) => (
            <span
              key={at}
              className={`size-4 rounded-full border-2 ${at < value.length ? 'bg-enamel border-enamel' : 'border-edge'}`}
            />
          ))}
        </span>
      </span>
    </label>
  );
}

function Keys({
  value,
  disabled,
  deleteLabel,
  onText,
}: Typing & { deleteLabel: string; onText: (text: string) => void }) {
  return (
    <div className="grid grid-cols-3 gap-2">
      {digits.map((digit) => (
        <Key key={digit} disabled={disabled} onPress={() => onText(value + digit)}>
          {digit}
        </Key>
      ))}
      <span />
      <Key disabled={disabled} onPress={() => onText(`${value}0`)}>
        0
      </Key>
      <Key
        disabled={disabled || value === ''}
        label={deleteLabel}
        onPress={() => onText(value.slice(0, -1))}
      >
        <IconBackspace aria-hidden size={28} />
      </Key>
    </div>
  );
}

function Key({
  disabled,
  label,
  onPress,
  children,
}: {
  disabled: boolean;
  label?: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      aria-label={label}
      onClick={onPress}
      className="focus-ring bg-sheet border-line active:bg-wash grid min-h-16 place-items-center rounded-2xl border text-2xl font-semibold select-none disabled:opacity-50"
    >
      {children}
    </button>
  );
}
