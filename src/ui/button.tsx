import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-enamel text-on-enamel active:bg-enamel-press border-transparent',
  soft: 'bg-wash text-on-wash border-transparent',
  plain: 'bg-sheet text-ink border-edge',
  quiet: 'bg-transparent text-enamel border-transparent underline-offset-4 hover:underline',
  alert: 'bg-sheet text-alert border-alert',
} as const;

export type ButtonLook = keyof typeof looks;

/** How a button looks, for links of the router that should look like one. */
export function buttonLook(look: ButtonLook, extra = ''): string {
  return `focus-ring inline-flex min-h-12 items-center justify-center gap-2 rounded-xl border px-4 py-2 text-center text-base leading-tight font-semibold select-none disabled:opacity-60 [&>svg]:shrink-0 ${looks[look]} ${extra}`;
}

/** A push button large enough for a thumb (48 px at least). */
export function Button({
  look = 'primary',
  className,
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="button" {...rest} className={buttonLook(look, className)} />;
}

/** A real link that looks like a button; `tel:` links must stay links to dial. */
export function LinkButton({
  look = 'primary',
  className,
  children,
  ...rest
}: ComponentProps<'a'> & { look?: ButtonLook }) {
  return (
    <a {...rest} className={buttonLook(look, className)}>
      {children}
    </a>
  );
}

/** A square button with only an icon; `label` is read out and shown as a tooltip. */
export function IconButton({
  label,
  className = '',
  ...rest
}: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`focus-ring text-ink inline-grid size-12 shrink-0 place-items-center rounded-xl ${className}`}
    />
  );
}

/** A choice that is on or off, in a row of its like. */
export function Chip({
  pressed,
  className = '',
  ...rest
}: ComponentProps<'button'> & { pressed: boolean }) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      {...rest}
      className={`focus-ring min-h-11 rounded-full border px-3.5 text-base font-medium ${pressed ? 'bg-enamel text-on-enamel border-transparent' : 'bg-sheet border-edge'} ${className}`}
    />
  );
}
