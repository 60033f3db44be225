import { useWords } from '../../ui/use-words.ts';
import { useKindName } from '../use-kind-name.ts';
import type { CalledOutline, Outline } from './outline.ts';
import type { InstanceSight } from './sight.ts';

/** An element of the drawing, or of a procedure that an instance of the run is of. */
export interface Place {
  readonly elementId: string;
  readonly instanceId?: string;
}

/** What steps, flows and processes are called, each where it is drawn. */
export const useStepNames = (outline: Outline, instances: readonly InstanceSight[]) => {
  const english = useWords().language === 'en';
  const kindName = useKindName();

  const calledAt = ({ instanceId }: Place): CalledOutline | null => {
    const instance = instances.find(({ id }) => id === instanceId);
    return (instance && outline.called[instance.planHash]) ?? null;
  };
  const elementAt = (place: Place) =>
    (calledAt(place) ?? outline).elements[place.elementId] ?? null;
  const processAt = (place: Place) => {
    const called = calledAt(place);
    const known = called ? [called] : outline.processes;
    return known.find(({ id }) => id === place.elementId) ?? null;
  };

  const step = (place: Place): string => {
    const process = processAt(place);
    const view = process ?? elementAt(place);
    if (!view) return place.elementId;
    const kind = 'kind' in view ? kindName(view.kind) : place.elementId;
    return (english && view.nameEn) || view.name || kind;
  };
  /** The procedure outside the drawing that a step is of; null: it is drawn here. */
  const calledIn = (place: Place): string | null => {
    const called = calledAt(place);
    return called && ((english && called.nameEn) || called.name || called.id);
  };
  /** What is written at an element, and nothing where nothing is. */
  const label = (place: Place): string => {
    const view = elementAt(place);
    return (english && view?.nameEn) || view?.name || '';
  };
  const outcome = (place: Place, code: string): string => {
    const found = elementAt(place)?.outcomes?.find((one) => one.code === code);
    return (english && found?.nameEn) || found?.name || code;
  };
  const isThere = (place: Place): boolean => elementAt(place) !== null;
  return { step, isThere, calledIn, label, outcome };
};
