/** Exactly the keys of the English texts, each a text: what is missing or left over does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
