import Type from 'typebox';

/** Id of a document or act: a UUID made on the device, time-ordered (version 7), lower case. */
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  minLength: 36,
  maxLength: 36,
});

/** Id of a person, unit, card or post in the institution's folder. */
export const DirectoryId = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]*$',
  minLength: 1,
  maxLength: 80,
});

/** UTC instant, ISO 8601 with milliseconds: `2026-11-23T08:30:00.000Z`. */
export const Instant = Type.String({
  pattern: '^\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d\\.\\d{3}Z$',
  minLength: 24,
  maxLength: 24,
});
