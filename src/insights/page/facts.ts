/** One of the few things worth knowing first. */
export interface Fact {
  readonly about: string;
  /** `3 of 5`: a figure with its denominator. */
  readonly figure: string;
  readonly words: string;
  /** The title of the section that tells more. */
  readonly section: string;
}
