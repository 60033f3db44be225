import type { EntityManager } from '@mikro-orm/postgresql';
import type { FormSchema } from '../forms/schema.ts';
import { selectForms } from '../store/sql/forms.ts';

export interface KnownForm {
  readonly ref: string;
  readonly hash: string;
  readonly schema: FormSchema;
}

/** Forms travel with the version they were published with; they were checked when they were stored. */
export const formsOfVersion = async (
  em: EntityManager,
  countyId: string,
  definitionId: string,
  version: number,
): Promise<ReadonlyMap<string, KnownForm>> => {
  const rows = await selectForms(em, countyId, definitionId, version);
  return new Map(
    rows.map(({ ref, hash, schema }) => [
      ref,
      { ref, hash, schema: schema as unknown as FormSchema },
    ]),
  );
};
