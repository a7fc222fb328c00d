/** Counts up when an older build could no longer talk to the server; such a build is told 426. */
export const protocolVersion = 2;

/** Header in which a phone names the protocol version its build speaks; foreign clients may omit it. */
export const protocolHeader = 'x-usher-protocol';
