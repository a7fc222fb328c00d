// Apart from the schemas that use them, so that a phone can check a value without loading typebox.

/** A UUID in lower case. */
export const uuidPattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
/** An id that the institution's folder gives; 80 characters at most. */
export const directoryIdPattern = '^[a-z0-9][a-z0-9-]*$';
export const longestDirectoryId = 80;
/** A UTC instant with milliseconds; lets the 39th of a month pass. */
export const instantPattern = '^\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d\\.\\d{3}Z$';
