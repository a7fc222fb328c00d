/**
 * What every phone keeps later, as one part of the program (docs/adr/024 and 029); its file's name is how the
 * service worker knows it. Only lazy imports lead here.
 */
export { HandOverShift } from './hand-over-shift.tsx';
export { LoadCopy } from './load-copy.tsx';
