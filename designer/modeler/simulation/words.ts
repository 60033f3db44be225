import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import { useWords } from '../../ui/use-words.ts';
import type { Outline } from './outline.ts';
import type { InstanceSight } from './sight.ts';
import { useStepNames, type Place } from './step-names.ts';

const PLACES = ['station', 'street', 'county'] as const; // where a case of the simulator was raised

/** Steps, processes and people of a run in the words of the office. */
export const useRunNames = (
  outline: Outline,
  resources: DesignResources,
  instances: readonly InstanceSight[],
) => {
  const { t, name, language } = useWords();
  const steps = useStepNames(outline, instances);
  const english = language === 'en';

  /** A person, a role, or a role somewhere. */
  const principal = (text: string): string => {
    if (text === 'somebody' || text === 'trier') return t(`simulation.who.${text}`);
    const [plain = text] = text.split('#');
    const [roleId = plain, placeId] = plain.split('@');
    const [bare = roleId] = roleId.split(':');
    const known = resources.roles.find(({ id }) => id === bare);
    const role = known ? name(known.name) : bare;
    return placeId === undefined ? role : t('simulation.who.at', { role, place: unit(placeId) });
  };
  const unit = (id: string): string => {
    const made = PLACES.find((one) => one === id);
    const known = resources.units.find((one) => one.id === id);
    return made ? t(`simulation.who.${made}`) : known ? name(known.name) : id;
  };
  /** Of several who hold a role, which; or what he did before. */
  const person = (id: string, { instanceId }: Pick<Place, 'instanceId'>): string => {
    const [plain = id, mark] = id.split('#');
    const who = principal(plain);
    if (mark === undefined) return who;
    if (mark === '1' || mark === '2') return t(`simulation.who.holder${mark}`, { who });
    const there = { elementId: mark, ...(instanceId === undefined ? {} : { instanceId }) };
    const done = steps.isThere(there) ? there : { elementId: mark };
    return t('simulation.who.did', { who, step: steps.step(done) });
  };
  const people = (list: readonly string[]): string =>
    list.length === 0
      ? t('simulation.who.everyone')
      : list.map(principal).join(english ? ', ' : '、');
  return { ...steps, principal, person, people };
};
export type RunNames = ReturnType<typeof useRunNames>;
