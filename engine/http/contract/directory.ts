import * as z from 'zod/mini';
import { roleId } from './session.ts';
import { identifier, names, unitRef } from './values.ts';

/** `GET /api/directory/people?role=&unit=&text=`: for pickers; at most 50. */
export const peopleQuery = z.strictObject({
  role: z.optional(roleId),
  unit: z.optional(identifier),
  text: z.optional(z.string().check(z.maxLength(50))),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;
export const peopleResponse = z.strictObject({
  people: z.array(
    z.strictObject({
      id: identifier,
      name: z.string(),
      titles: z.array(names),
      unit: z.nullable(unitRef),
    }),
  ),
});
export type PeopleResponse = z.infer<typeof peopleResponse>;

/** `GET /api/directory/units?kind=&text=`. */
export const unitsQuery = z.strictObject({
  kind: z.optional(identifier),
  text: z.optional(z.string().check(z.maxLength(50))),
});
export type UnitsQuery = z.infer<typeof unitsQuery>;
export const unitsResponse = z.strictObject({
  units: z.array(z.strictObject({ id: identifier, name: names, kind: identifier })),
});
export type UnitsResponse = z.infer<typeof unitsResponse>;
