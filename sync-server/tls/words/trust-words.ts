/** The sentences of the page that helps to trust the server, in one language. */
export interface TrustWords {
  readonly title: string;
  readonly why: string;
  readonly compareTitle: string;
  readonly compare: string;
  readonly windowsShows: string;
  readonly installTitle: string;
  readonly systems: Readonly<Record<SystemName, SystemWords>>;
  readonly openTitle: string;
  readonly open: string;
  readonly openWarned: string;
  readonly forNothingElse: string;
}

export interface SystemWords {
  readonly name: string;
  readonly download: string;
  /** What to do after the download; the words between asterisks stand on the device's screen. */
  readonly steps: readonly string[];
}

/** Systems that trust certificates in ways of their own. */
export const systemNames = ['android', 'apple', 'windows', 'mac', 'firefox', 'linux'] as const;
export type SystemName = (typeof systemNames)[number];
