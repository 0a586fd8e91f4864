/** A record before it has an identity. */
export interface Made {
  readonly kind: string;
  /** The place of its day in the span. */
  readonly place: number;
  /** Of the day, where the person was. */
  readonly minute: number;
  readonly text: string;
  readonly tags?: readonly string[];
  readonly people?: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}
