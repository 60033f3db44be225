import { answered, type Answer } from '../answer.ts';
import { formsOfVersion } from '../cases/forms-of-version.ts';
import { elementOf, type Elements, type ElementText } from '../cases/names.ts';
import type { FormSchema } from '../forms/schema.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import type { Latest } from '../simulator/callee.ts';
import type { Person } from '../policies/person.ts';
import { selectElements } from '../store/sql/definitions.ts';
import { calledElsewhere, type CallingFile } from './called-elsewhere.ts';
import type { DefinitionPorts } from './ports.ts';

/** One published state that is called: what it does, and what people read and fill in at it. */
export interface CalledState {
  readonly plan: ProcessPlan;
  readonly name: string;
  readonly nameEn: string | null;
  readonly elements: Record<string, Step>; // nodes and flows of the plan
  readonly forms: Record<string, FormSchema>;
}
type Step = ElementText & { readonly kind: string };

/** What a drawing calls outside itself, so that it can be tried out whole. Nothing is written. */
export const createReadCalled =
  ({ withCounty }: DefinitionPorts) =>
  ({ countyId, accountId }: Person, file: CallingFile): Promise<Answer<ReadCalled>> =>
    withCounty({ countyId, accountId }, async (em) => {
      const found = await calledElsewhere(em, countyId, file);
      if (!found.ok) return found;
      const called: CalledState[] = [];
      for (const { row, plan } of found.value.states) {
        const { definitionId, number, name, nameEn } = row;
        const forms = await formsOfVersion(em, countyId, definitionId, number);
        const elements = await selectElements(em, countyId, definitionId, number);
        called.push({
          ...{ plan, name, nameEn },
          elements: elementsOf(plan, elements),
          forms: Object.fromEntries([...forms.values()].map(({ ref, schema }) => [ref, schema])),
        });
      }
      return answered({ called, latest: [...found.value.latest] });
    });
interface ReadCalled {
  readonly called: CalledState[];
  readonly latest: Latest[];
}

const elementsOf = ({ nodes, flows }: ProcessPlan, elements: Elements): CalledState['elements'] =>
  Object.fromEntries(
    [...Object.keys(nodes), ...Object.keys(flows)].flatMap((id) => {
      const found = elementOf(elements, id);
      return found ? [[id, { ...found, kind: found.kind ?? '' }]] : [];
    }),
  );
