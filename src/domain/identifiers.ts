import Type from 'typebox';

import {
  directoryIdPattern,
  instantPattern,
  longestDirectoryId,
  uuidPattern,
} from './identifier-patterns.ts';

/** Id of a document or act: a UUID made on the device, time-ordered (version 7), lower case. */
export const Uuid = Type.String({
  pattern: uuidPattern,
  minLength: 36,
  maxLength: 36,
});

/** Id of a person, unit, card or post in the institution's folder. */
export const DirectoryId = Type.String({
  pattern: directoryIdPattern,
  minLength: 1,
  maxLength: longestDirectoryId,
});

/** UTC instant, ISO 8601 with milliseconds: `2026-11-23T08:30:00.000Z`. */
export const Instant = Type.String({
  pattern: instantPattern,
  minLength: 24,
  maxLength: 24,
});
