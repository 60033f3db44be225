/** Ids are a letter and a counter (t1, w2, i3). Order is the number's: `jsonb` keeps no key order. */
export const numberOf = (id: string): number => Number(id.slice(1));

export const byNumber = (a: { readonly id: string }, b: { readonly id: string }): number =>
  numberOf(a.id) - numberOf(b.id);
