/** A range of values in the unit of the estimate; `low` is never above `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
