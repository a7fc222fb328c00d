import type { Plan, PlanIcon } from '#domain/way/plan.ts';

/** Signs as they hang in houses, drawn in a square of 24. */
const signs: Readonly<Record<PlanIcon, string>> = {
  stairs: 'M3 20h5v-5h5v-5h5V5h4',
  lift: 'M5 3h14v18H5zM9 10l3-4l3 4M9 14l3 4l3-4',
  ramp: 'M2 19L22 8v11z',
  wc: 'M7 5.5m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M7 9v11M4 10h6M17 5.5m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M17 9l-4 7h8zM15 16v4M19 16v4',
  'wc-accessible':
    'M11 4m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M11 7v7h5l3 6M11 10h5M9 11a5.5 5.5 0 1 0 7 7',
  desk: 'M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 8h.01M11 12h1v4h1',
};

const colours: Readonly<Record<PlanIcon, string>> = {
  stairs: 'stroke-on-wash',
  lift: 'stroke-on-wash',
  ramp: 'stroke-on-wash',
  wc: 'stroke-good',
  'wc-accessible': 'stroke-good',
  desk: 'stroke-good',
};

/** A sign in the middle of what it stands for. */
export function PlanSign({ icon, x, y, size }: Plan['icons'][number]) {
  return (
    <path
      d={signs[icon]}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 24})`}
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={colours[icon]}
    />
  );
}
