import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import { useKindName } from '../use-kind-name.ts';
import { useWords } from '../../ui/use-words.ts';
import type { Outline } from './outline.ts';

const PLACES = ['station', 'street', 'county'] as const; // where a case of the simulator was raised

/** Steps, processes and people of a run in the words of the office. */
export const useRunNames = (outline: Outline, resources: DesignResources) => {
  const { t, name, language } = useWords();
  const kindName = useKindName();
  const english = language === 'en';

  const step = (id: string): string => {
    const process = outline.processes.find((one) => one.id === id);
    const view = process ?? outline.elements[id];
    if (!view) return id;
    return (english && view.nameEn) || view.name || ('kind' in view ? kindName(view.kind) : id);
  };
  /** What is written at an element, and nothing where nothing is. */
  const label = (id: string): string => {
    const view = outline.elements[id];
    return (english && view?.nameEn) || view?.name || '';
  };
  const outcome = (elementId: string, code: string): string => {
    const found = outline.elements[elementId]?.outcomes?.find((one) => one.code === code);
    return (english && found?.nameEn) || found?.name || code;
  };
  /** A person, a role, or a role somewhere. */
  const principal = (text: string): string => {
    if (text === 'somebody' || text === 'trier') return t(`simulation.who.${text}`);
    const [plain = text] = text.split('#');
    const [roleId = plain, placeId] = plain.split('@');
    const [bare = roleId] = roleId.split(':');
    const known = resources.roles.find(({ id }) => id === bare);
    const role = known ? name(known.name) : bare;
    return placeId === undefined ? role : t('simulation.who.at', { role, place: place(placeId) });
  };
  const place = (id: string): string => {
    const made = PLACES.find((one) => one === id);
    const unit = resources.units.find((one) => one.id === id);
    return made ? t(`simulation.who.${made}`) : unit ? name(unit.name) : id;
  };
  /** Of several who hold a role, which; or what he did before. */
  const person = (id: string): string => {
    const [plain = id, mark] = id.split('#');
    const who = principal(plain);
    if (mark === undefined) return who;
    return mark === '1' || mark === '2'
      ? t(`simulation.who.holder${mark}`, { who })
      : t('simulation.who.did', { who, step: step(mark) });
  };
  const people = (list: readonly string[]): string =>
    list.length === 0
      ? t('simulation.who.everyone')
      : list.map(principal).join(english ? ', ' : '、');
  return { step, label, outcome, principal, person, people };
};
export type RunNames = ReturnType<typeof useRunNames>;
