/** Something that customers can be grouped by: `region`, `firstProduct`, `extra:<header>` … */
export interface AttributeView {
  readonly id: string;
  /** How many distinct values there are. */
  readonly values: number;
  /** Customers of whom nothing is known under it. */
  readonly customersWithout: number;
}
