import { dropped, mapped, refused } from '../outcome.ts';
import { dropWhole, refuseWhole, type ElementRow } from '../rows.ts';
import { callMapping } from './call-mapping.ts';
import { formData } from './form-data.ts';
import { inputOutput } from './input-output.ts';

/** `R3/PT10M`: how often; the pause between is the engine's. */
const retryCycle: ElementRow = (element, site) => {
  const piece = { node: element };
  const times = /^R(\d{1,3})\/P\S+$/.exec(element.text.trim())?.[1];
  if (site.host.said('connector', 'type') === undefined) return [dropped(piece, 'retries')];
  if (times === undefined) return [refused(piece, 'retryCycle')];
  const became = site.host.extension('connector', { retries: times });
  return [became === null ? refused(piece, 'twice') : mapped(piece, became)];
};

/** Every extension element of Camunda 7, by its name (bpmn.md §8). */
export const camundaElements: Readonly<Record<string, ElementRow>> = {
  inputOutput,
  in: callMapping,
  out: callMapping,
  formData,
  formProperty: refuseWhole('form'),
  failedJobRetryTimeCycle: retryCycle,
  properties: dropWhole('documentation'),
  executionListener: refuseWhole('listener'),
  taskListener: refuseWhole('listener'),
  connector: refuseWhole('connector'),
  field: refuseWhole('java'),
  errorEventDefinition: refuseWhole('java'),
  potentialStarter: refuseWhole('starter'),
  script: refuseWhole('script'),
};
