/** One of the few things worth knowing first. */
export interface Fact {
  readonly about: string;
  /** `3 of 5`: a figure with its denominator. */
  readonly figure: string;
  readonly words: string;
  /** The titles of sections that tell more; the first that is there is meant. */
  readonly sections: readonly string[];
}
