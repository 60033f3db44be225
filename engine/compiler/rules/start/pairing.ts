import { is, isEventSubProcess } from '../../model.ts';
import { boundsOf } from '../../scope.ts';
import type { Rule } from '../../rule.ts';

/** A container that shows where it starts shows where it ends, and the other way round. */
export const startPairing: Rule = {
  name: 'start/pairing',
  level: 'E',
  appliesTo: ['bpmn:Process', 'bpmn:SubProcess'],

  check(container, report) {
    if (is(container, 'AdHocSubProcess')) return;
    const shown = boundsOf(container);
    if (shown.start && !shown.end) report(container, 'noEnd');
    if (isEventSubProcess(container) && !shown.start) return; // `start/kind`
    if (shown.end && !shown.start) report(container, 'noStart');
  },
};
