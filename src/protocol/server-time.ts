/**
 * Header in which the server says what time it is, at each answer under `/api/`: a UTC instant with
 * milliseconds. HTTP's own `Date` has whole seconds only, and what stands in between may set it.
 */
export const timeHeader = 'x-usher-time';
