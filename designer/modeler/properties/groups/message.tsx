import { isA } from '../../model.ts';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { MeaningFields } from './meaning.tsx';

/** The message a task sends or waits for; who receives it is decided by name and key, or by the drawn flow. */
function Message() {
  const { element } = usePanel();
  const thrown = isA(element, 'bpmn:SendTask');
  return <MeaningFields kind="message" carrier={element} holder={element} thrown={thrown} />;
}

export const message: Group = { key: 'message', Body: Message };
