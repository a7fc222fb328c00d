import type { Language } from '#domain/localized.ts';

/** Time of day at the institution, `08:30`. */
export function timeOfDay(instant: string | number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant));
}

/** Day and time at the institution, `Mon, 23 Nov, 08:30` as the language writes it. */
export function dayAndTime(instant: string | number, language: Language, timeZone: string): string {
  return dayAndTimeFormat(language, timeZone).format(new Date(instant));
}

/** From when to when at the institution, without saying twice what both have in common. */
export function fromTo(from: string, to: string, language: Language, timeZone: string): string {
  return dayAndTimeFormat(language, timeZone).formatRange(new Date(from), new Date(to));
}

function dayAndTimeFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
}

/** A calendar day (`YYYY-MM-DD`) written out, `23 November 2026`. */
export function calendarDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** How long ago, `5 minutes ago`, in the coarsest unit that says something. */
export function ago(instant: string, nowMs: number, language: Language): string {
  const minutes = Math.round((Date.parse(instant) - nowMs) / 60_000);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // In some languages there is no natural word for this very minute.
  if (minutes === 0) return relative.format(0, 'second');
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 24) return relative.format(hours, 'hour');
  return relative.format(Math.round(hours / 24), 'day');
}

/** A language's own name in the reader's language, `Ukrainian`. */
export function languageName(language: Language, reader: Language): string {
  return new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
}
