import { memo } from 'react';

import type { Plan, PlanTone } from '#domain/way/plan.ts';

import { PlanSign } from './plan-sign.tsx';

const fills: Readonly<Record<PlanTone, string>> = {
  corridor: 'fill-sheet',
  room: 'fill-sunken',
  own: 'fill-sunken',
  service: 'fill-good-wash',
  shaft: 'fill-wash',
  start: 'fill-wash',
  goal: 'fill-enamel',
};

const letters: Readonly<Record<PlanTone, string>> = {
  corridor: 'fill-ink',
  room: 'fill-ink',
  own: 'fill-soft',
  service: 'fill-good',
  shaft: 'fill-on-wash',
  start: 'fill-on-wash',
  goal: 'fill-on-enamel',
};

/**
 * A floor as one picture. Who cannot see it reads the steps of the way beside it: they say the same.
 *
 * @param label what is on the picture, in one sentence
 */
export const PlanDrawing = memo(function PlanDrawing({
  plan,
  label,
}: {
  plan: Plan;
  label: string;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      className="block h-auto w-full select-none"
    >
      <g className="stroke-edge" strokeWidth="1.6" strokeLinejoin="miter" fillRule="evenodd">
        {plan.floors.map(({ id, path, tone }) => (
          <path key={id} d={path} className={fills[tone]} />
        ))}
      </g>
      <path d={joined(plan.doors)} className="stroke-sheet" strokeWidth="2.6" />
      <path d={joined(plan.steps)} className="stroke-alert" strokeWidth="0.9" />
      {plan.entrances.map(({ x, y, degrees }) => (
        <path
          key={`${x} ${y}`}
          d="M-6-6L5 0L-6 6Z"
          transform={`translate(${x} ${y}) rotate(${degrees})`}
          className="fill-good"
        />
      ))}
      {plan.icons.map((sign) => (
        <PlanSign key={`${sign.x} ${sign.y}`} {...sign} />
      ))}
      <Lettering plan={plan} />
      <Way plan={plan} />
    </svg>
  );
});

function joined(lines: readonly { readonly path: string }[]): string {
  return lines.map(({ path }) => path).join('');
}

function Lettering({ plan }: { plan: Plan }) {
  return (
    <g textAnchor="middle" dominantBaseline="central" className="font-sans">
      {plan.labels.map(({ x, y, text, size, isTurned, tone }) => (
        <text
          key={`${x} ${y} ${text}`}
          x={x}
          y={y}
          fontSize={size}
          fontWeight={tone === 'goal' ? 800 : 600}
          className={letters[tone]}
          {...(isTurned && { transform: `rotate(-90 ${x} ${y})` })}
        >
          {text}
        </text>
      ))}
      {plan.landmarks.map(({ x, y, name }) => (
        <g key={`${x} ${y} ${name}`}>
          <circle cx={x} cy={y} r="2" className="fill-wait" />
          <text x={x} y={y + 7} fontSize="6" className="fill-wait">
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

function Way({ plan }: { plan: Plan }) {
  const line = joined(plan.trails);
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap="round">
      <path d={line} className="stroke-sheet" strokeWidth="8.5" />
      <path d={line} className="stroke-enamel" strokeWidth="4.5" />
      {plan.ends.map(({ x, y, degrees }) => (
        <path
          key={`${x} ${y}`}
          d="M-7-6L4 0L-7 6Z"
          transform={`translate(${x} ${y}) rotate(${degrees})`}
          className="fill-enamel stroke-sheet"
          strokeWidth="1.5"
        />
      ))}
      {plan.start && (
        <g transform={`translate(${plan.start.x} ${plan.start.y}) rotate(${plan.start.degrees})`}>
          <path d="M6-8L17 0L6 8Z" className="fill-enamel stroke-sheet" strokeWidth="1.5" />
          <circle r="8" className="fill-enamel stroke-sheet" strokeWidth="2.5" />
        </g>
      )}
    </g>
  );
}
