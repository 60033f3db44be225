import type { EntityManager } from '@mikro-orm/postgresql';
import type { FormSchema } from '../forms/schema.ts';
import { selectFormsOfCase } from '../store/sql/forms.ts';
import type { KnownForm } from './forms-of-version.ts';

/** The version something in a case stands in: the case itself, a task or a wait of it. */
export interface FormPlace {
  readonly definitionId: string | null;
  readonly version: number | null;
}
export type CaseForms = (place: FormPlace, ref: string | null | undefined) => KnownForm | undefined;

/** A step of a called procedure has the forms of that procedure, whatever their names here. */
export const formsOfCase = async (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<CaseForms> => {
  const rows = await selectFormsOfCase(em, countyId, caseId);
  const forms = new Map(
    rows.map(({ definitionId, version, ref, hash, schema }) => [
      keyOf({ definitionId, version }, ref),
      { ref, hash, schema: schema as unknown as FormSchema }, // checked when it was stored
    ]),
  );
  return (place, ref) => (ref ? forms.get(keyOf(place, ref)) : undefined);
};

const keyOf = ({ definitionId, version }: FormPlace, ref: string): string =>
  `${definitionId} ${version} ${ref}`;
