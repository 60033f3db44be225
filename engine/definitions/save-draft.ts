import { answered, refused, type Answer } from '../answer.ts';
import type { Doer } from '../cases/ports.ts';
import { unreadable } from '../compiler/compile.ts';
import { lockDefinition } from '../store/definitions.ts';
import { resourcesIn } from './draft-resources.ts';
import type { DefinitionPorts } from './ports.ts';
import { definitionUnknown, draftChanged, modelRefused, modelTooLarge } from './refusals.ts';
import type { Json } from '../interpreter/values.ts';

export interface SaveDraftInput {
  readonly definitionId: string;
  readonly rev: number;
  readonly xml: string;
  readonly scenarios?: readonly { readonly name: string; readonly scenario: Json }[] | undefined;
}
export const MOST_MODEL_BYTES = 1_048_576;

/**
 * Autosave: whatever is drawn, right or wrong. Refused if somebody else saved meanwhile, or if it
 * is no drawing: text that could not be opened again.
 */
export const createSaveDraft =
  ({ withCounty }: DefinitionPorts) =>
  async (
    { person, request }: Doer,
    input: SaveDraftInput,
  ): Promise<Answer<{ rev: number; savedAt: number }>> => {
    if (Buffer.byteLength(input.xml) > MOST_MODEL_BYTES)
      return refused(modelTooLarge(MOST_MODEL_BYTES));
    const problems = unreadable(input.xml);
    if (problems.length > 0) return refused(modelRefused(problems));
    const { countyId, accountId } = person;
    return withCounty({ countyId, accountId, requestId: request }, async (em) => {
      const definition = await lockDefinition(em, countyId, input.definitionId);
      if (!definition) return refused(definitionUnknown());
      if (definition.draftRev !== input.rev)
        return refused(draftChanged(definition.draftRev, definition.updatedBy ?? null));
      const own = resourcesIn(definition.draftResources);
      const at = new Date();
      definition.draftXml = input.xml;
      definition.draftRev += 1;
      definition.updatedBy = person.personId;
      definition.updatedAt = at;
      if (input.scenarios)
        definition.draftResources = { ...own, scenarios: input.scenarios } as unknown as Json;
      await em.flush();
      return answered({ rev: definition.draftRev, savedAt: at.getTime() });
    });
  };
