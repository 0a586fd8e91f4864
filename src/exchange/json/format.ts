/** The first line of every export. */
export interface Header {
  readonly format: 'career-journal';
  readonly version: number;
  readonly settings: Readonly<Record<string, string>>;
  /** The last number given out for each kind, so that no id ever comes back after a move. */
  readonly numbers: Readonly<Record<string, number>>;
}

export const formatName = 'career-journal';

/** Rises when files of an older program could be misread by a newer one; new fields do not raise it. */
export const formatVersion = 1;
