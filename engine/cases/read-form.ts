import { answered, refused, type Answer } from '../answer.ts';
import type { FormSchema } from '../forms/schema.ts';
import { scopeOf } from '../policies/case.ts';
import type { Person } from '../policies/person.ts';
import { calendarOf } from '../store/calendar.ts';
import { selectNewestForm } from '../store/sql/forms.ts';
import { fillableForm, presentForm } from './fillable-form.ts';
import type { CasePorts } from './ports.ts';
import * as refusals from './refusals.ts';

/** An empty form of the newest version that has it: what a start page shows. */
export const createReadForm =
  (ports: CasePorts) =>
  (
    { countyId, accountId, ...person }: Person,
    ref: string,
  ): Promise<Answer<ReturnType<typeof presentForm>>> =>
    ports.withCounty({ countyId, accountId }, async (em) => {
      const row = await selectNewestForm(em, countyId, ref);
      if (!row) return refused(refusals.notFound(`form "${ref}"`));
      const filling = {
        countyId,
        form: { ref: row.ref, hash: row.hash, schema: row.schema as unknown as FormSchema },
        rights: {},
        data: {},
        scope: scopeOf({ countyId, accountId, ...person }),
        evaluate: ports.evaluate,
        calendar: await calendarOf(em, countyId),
        now: ports.now(),
      };
      return answered(presentForm(await fillableForm(em, filling)));
    });
