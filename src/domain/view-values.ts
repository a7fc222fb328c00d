/** Longest reason that can be given for looking at what is about a visitor, in UTF-16 units. */
export const longestReason = 500;
