import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import type { Variables } from '../interpreter/values.ts';
import { selectStation } from '../store/sql/people.ts';
import { selectMessageStart, selectStations, type MessageStartRow } from '../store/sql/starts.ts';
import { beginCase, prepareCase } from './begin-case.ts';
import { derivedId } from './derived-id.ts';
import { fillableForm, presentForm } from './fillable-form.ts';
import { formsOfVersion, type KnownForm } from './forms-of-version.ts';
import { namesOf, type Names } from './names.ts';
import type { CasePorts } from './ports.ts';
import * as refusals from './refusals.ts';
import { trackingCodeOf, trackingHashOf } from './tracking-code.ts';
import { calendarOf } from '../store/calendar.ts';
import { nextOf, type NextView } from './next-view.ts';

const RAISED = 'issueRaised'; // the message every intake process begins with

export interface Submission {
  readonly station: string;
  readonly values: Variables;
  readonly formHash: string;
  readonly key: string;
  readonly request: string;
}

/** Anybody raises a problem at a station: no account, an answer he can follow by a code. */
export const createSubmitCase = (ports: CasePorts) => ({
  stations: () => openStations(ports),
  form: (ref: string, station: string) => intakeForm(ports, ref, station),
  submit: (asked: Submission) => submit(ports, asked),
});

const openStations = async (ports: CasePorts) => {
  const counties = await ports.listCounties();
  const lists = await Promise.all(
    counties.map((county) =>
      ports.withCounty({ countyId: county.id }, async (em) => {
        const start = await selectMessageStart(em, county.id, RAISED);
        if (start?.form === undefined || start.form === null) return [];
        const { form } = start;
        return (await selectStations(em, county.id)).map(({ id, name, nameEn }) => ({
          id,
          name: namesOf(name, nameEn),
          county: { code: county.code, name: namesOf(county.name, county.nameEn) },
          form,
        }));
      }),
    ),
  );
  return lists.flat();
};

const intakeForm = async (
  ports: CasePorts,
  ref: string,
  station: string,
): Promise<Answer<ReturnType<typeof presentForm>>> => {
  const place = await findPlace(ports, station);
  if (!place || place.form?.ref !== ref) return refused(refusals.notFound('the form'));
  const { countyId, form } = place;
  return ports.withCounty({ countyId }, async (em) => {
    const calendar = await calendarOf(em, countyId);
    const filling = {
      countyId,
      form,
      rights: {},
      data: {},
      scope: null,
      evaluate: ports.evaluate,
      calendar,
      now: ports.now(),
    };
    return answered(presentForm(await fillableForm(em, filling)));
  });
};

const submit = async (
  ports: CasePorts,
  asked: Submission,
): Promise<Answer<{ trackingCode: string; next: NextView | null }>> => {
  const place = await findPlace(ports, asked.station);
  if (!place?.start || !place.form) return refused(refusals.stationClosed());
  const { countyId, start, form } = place;
  if (asked.formHash !== form.hash) return refused(refusals.formChanged(form.hash, asked.formHash));

  const caseId = derivedId('issue', countyId, asked.key);
  const requester = `requester@${caseId}`;
  const trackingCode = trackingCodeOf(caseId, ports.trackingSecret);
  const prepared = await ports.withCounty({ countyId, requestId: asked.request }, (em) =>
    prepareCase(em, ports, {
      countyId,
      caseId,
      definition: { id: start.definitionId, version: start.number },
      planHash: start.planHash,
      kind: start.caseKind ?? 'ISSUE',
      stationId: asked.station,
      trigger: { elementId: start.elementId, isMessage: true },
      form,
      values: asked.values,
      actor: { kind: 'person', id: requester },
      key: asked.key,
      origin: { roles: ['requester'], request: asked.request },
      header: { trackingHash: trackingHashOf(trackingCode, ports.trackingSecret) },
      scope: null,
    }),
  );
  if (!prepared.ok) return prepared;
  const begun = await beginCase(ports, prepared.value);
  if (!begun.ok) return begun;
  return answered({ trackingCode, next: await nextOf(ports, countyId, caseId) });
};

interface Place {
  readonly countyId: string;
  readonly station: Names;
  readonly start: MessageStartRow | null;
  readonly form: KnownForm;
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The station says which county it is; nothing else a request brings does. */
const findPlace = async (ports: CasePorts, station: string): Promise<Place | null> => {
  if (!UUID.test(station)) return null;
  for (const { id: countyId } of await ports.listCounties()) {
    const place = await ports.withCounty({ countyId }, (em) => placeIn(em, countyId, station));
    if (place) return place;
  }
  return null;
};

const placeIn = async (
  em: EntityManager,
  countyId: string,
  station: string,
): Promise<Place | null> => {
  const found = await selectStation(em, countyId, station);
  if (!found) return null;
  const start = await selectMessageStart(em, countyId, RAISED);
  if (!start || start.form === null) return null;
  const forms = await formsOfVersion(em, countyId, start.definitionId, start.number);
  const form = forms.get(start.form);
  return form ? { countyId, station: namesOf(found.name, found.nameEn), start, form } : null;
};
