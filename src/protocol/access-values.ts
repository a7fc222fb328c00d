import Type, { type Static } from 'typebox';

import { roles, type Role as RoleName } from '#domain/role.ts';

/** A line of text as people type it: no control characters, some of which no database keeps. */
export const linePattern = '^[^\\u0000-\\u001f\\u007f]*$';

/** Compared without regard to case, and to spaces around it. */
export const UserName = Type.String({ minLength: 1, maxLength: 80, pattern: linePattern });

/** Fewest characters of a password that somebody chooses. */
export const shortestPassword = 10;
/** Long enough for any sentence, short enough not to keep the server busy. */
export const Password = Type.String({ minLength: 1, maxLength: 200 });

/** 256 random bits, base64url. */
export const Secret = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', minLength: 43, maxLength: 43 });
export type Secret = Static<typeof Secret>;

export const Role = Type.Unsafe<RoleName>({ type: 'string', enum: [...roles] });
