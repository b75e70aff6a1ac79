/** A primitive that only its constructor functions may make: units that the compiler checks. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
