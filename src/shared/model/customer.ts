/** By what a file says who a customer is; '' where it does not say. Texts as the file has them. */
export interface CustomerIdentity {
  readonly code: string;
  readonly name: string;
  readonly taxNo: string;
  readonly email: string;
  readonly phone: string;
}

/** An identity that the book knows of a customer; one customer may have several. */
export interface KnownIdentity extends CustomerIdentity {
  /** The customer's id in the book; of merged ones, that of the one they count as. */
  readonly customerId: number;
}

/** Why two customers of a book may be the same. */
export type SameReason = 'taxNo' | 'name' | 'email' | 'phone';
