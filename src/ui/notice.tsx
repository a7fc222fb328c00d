import type { ReactNode } from 'react';

const tones = {
  calm: 'bg-sunken text-ink',
  info: 'bg-wash text-on-wash',
  good: 'bg-good-wash text-good',
  wait: 'bg-wait-wash text-wait',
  alert: 'bg-alert-wash text-alert',
} as const;
export type Tone = keyof typeof tones;

/** A short message set apart by its ground; `live` ones are read out when they appear. */
export function Notice({
  tone = 'calm',
  live = false,
  icon,
  children,
}: {
  tone?: Tone;
  live?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      role={live ? 'status' : undefined}
      className={`flex items-start gap-3 rounded-xl px-4 py-3 ${tones[tone]}`}
    >
      {icon !== undefined && <span className="mt-0.5 shrink-0">{icon}</span>}
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}

/** One word about a state. */
export function Badge({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-sm font-semibold max-w-full shrink-0 [overflow-wrap:normal] ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
