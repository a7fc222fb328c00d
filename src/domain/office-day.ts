const hourMs = 3_600_000;

// Making one costs a hundred times what using it does.
const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The calendar day (`YYYY-MM-DD`) it is at the office at this instant, whatever the phone's zone. */
export function officeDay(instant: string | number, timeZone: string): string {
  const parts = dayFormat(timeZone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * The instants between which it is this day at the office; days on which the clock is changed have
 * 23 or 25 hours.
 *
 * @param day `YYYY-MM-DD`
 * @returns `from` inclusive, `to` exclusive
 * @throws RangeError if `day` is not a real day
 */
export function officeDayBounds(
  day: string,
  timeZone: string,
): { readonly from: string; readonly to: string } {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  const next = new Date(noon + 24 * hourMs).toISOString().slice(0, 10);
  return { from: startOfDay(day, timeZone), to: startOfDay(next, timeZone) };
}

// The first quarter of an hour that bears the day's date; zones are shifted by quarters at most.
function startOfDay(day: string, timeZone: string): string {
  const utcMidnight = Date.parse(`${day}T00:00:00.000Z`);
  for (let ms = utcMidnight - 14 * hourMs; ms <= utcMidnight + 12 * hourMs; ms += hourMs / 4) {
    if (officeDay(ms, timeZone) === day) return new Date(ms).toISOString();
  }
  throw new RangeError(`No such day: ${day}`);
}
