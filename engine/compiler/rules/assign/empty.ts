import { assignment, namedBy, type Named } from '../../assignment-words.ts';
import { extension, is } from '../../model.ts';
import type { Resources } from '../../options.ts';
import type { Facts } from '../../problems.ts';
import type { Rule } from '../../rule.ts';

/**
 * Somebody of the county can be asked now. Whom FEEL will name is not known before a case asks;
 * where nobody holds the role at all, no case can find anybody. A step that says what then becomes
 * of it (`onEmpty`) may be published, and its approver is told (domain.md §14 R16).
 */
export const assignEmpty: Rule = {
  name: 'assign/empty',
  level: 'B',
  appliesTo: ['bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:GlobalUserTask', 'bpmn:AdHocSubProcess'],
  executableOnly: true,

  check(task, report, { resources }) {
    if (is(task, 'AdHocSubProcess') && extension(task, 'activation') !== 'manual') return;
    const named = namedBy(task);
    if (!named || !resources.held || isHeld(named, resources.held)) return;
    if (named.kind === 'person') {
      report(task, 'person', { actual: named.id });
      return;
    }
    if (isUnknown(named, resources)) return; // `county/R12` says so
    const params = { ...wordsFor(named, resources), unit: named.unit ?? '' };
    const fallback = assignment(task, 'onEmpty') ?? 'incident';
    if (fallback !== 'incident') report(task, 'county/R16.role', params);
    else report(task, named.unit === undefined ? '' : 'unit', params);
  },
};

const isHeld = ({ id, unit }: Named, held: readonly string[]): boolean =>
  held.includes(unit === undefined ? id : `${id}@${unit}`);

const isUnknown = ({ id }: Named, { roles }: Resources): boolean =>
  roles !== undefined && !roles.includes(id.split(':')[0] ?? id);

/** In the words of an office; a role the county has no name for stands as it is written. */
const wordsFor = ({ id }: Named, { roleNames = {} }: Resources): Facts => ({
  actual: id,
  role: (Object.hasOwn(roleNames, id) ? roleNames[id] : undefined) ?? id,
});
