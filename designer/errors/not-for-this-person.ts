/** Thrown by a guard: the page is there, but not for this person. */
export class NotForThisPerson extends Error {
  override readonly name = 'NotForThisPerson';
}
