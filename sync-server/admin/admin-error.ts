/** Something an administrator can put right: says what is wrong and where, and below it what to do. */
export class AdminError extends Error {
  override readonly name = 'AdminError';

  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(`${what}\n    ${remedy}`, options);
  }
}

/** What the operating system or SQLite can say, and what to do then. */
const troubles: readonly {
  readonly codes: readonly (string | number)[];
  readonly what: string;
  readonly remedy: string;
}[] = [
  {
    codes: ['ENOENT', 'ENOTDIR'],
    what: 'there is no such file or folder',
    remedy: 'Look at the name; a relative one begins in the folder where you call the command.',
  },
  {
    codes: ['EEXIST'],
    what: 'something else has that name',
    remedy: 'Choose another name; nothing is replaced.',
  },
  {
    codes: ['EISDIR'],
    what: 'it is a folder, not a file',
    remedy: 'Name the file in it.',
  },
  {
    codes: ['EACCES', 'EPERM', 8],
    what: 'you may not read or write there',
    remedy: 'Run the command as the user who runs the server, or have the rights changed.',
  },
  {
    codes: ['EROFS'],
    what: 'that disk is mounted for reading only',
    remedy: 'Choose another place.',
  },
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG', 13],
    what: 'the disk is full',
    remedy: 'Make room, or choose a place on another disk. Nothing was changed.',
  },
  {
    codes: [5, 6],
    what: 'another program has it open',
    remedy: 'Stop the server and close other programs that have the file open, then try again.',
  },
  {
    codes: [10, 'EIO'],
    what: 'the disk does not read or write as it should',
    remedy: 'Have the disk looked at, and take another copy of the backup, from another disk.',
  },
  {
    codes: [11, 26],
    what: 'it is no SQLite database, or a broken one',
    remedy: 'Take another copy of it, or an older backup.',
  },
  {
    codes: [14],
    what: 'it cannot be opened',
    remedy: 'See that its folder is there and that you may read and write in it.',
  },
];

/**
 * Turns what the operating system or SQLite says of a file into words for an administrator; anything
 * else is a fault of ours and comes back as it is.
 */
export function troubleWith(file: string, doing: string, error: unknown): unknown {
  const code = codeOf(error);
  const trouble = troubles.find(({ codes }) => code !== undefined && codes.includes(code));
  if (!trouble) return error;
  return new AdminError(`${doing} ${file} failed: ${trouble.what}.`, trouble.remedy, {
    cause: error,
  });
}

/** SQLite's number without the details in its higher bits, or the operating system's word. */
export function codeOf(error: unknown): string | number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode % 256;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Takes a hold, and says in an administrator's words why that cannot be. */
export function taken<Hold>(file: string, take: (file: string) => Hold): Hold {
  try {
    return take(file);
  } catch (error) {
    throw troubleWith(`${file}.lock`, 'Locking the store with', error);
  }
}
