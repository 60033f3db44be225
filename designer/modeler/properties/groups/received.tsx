import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { MappingRows } from './mapping-rows.tsx';

/** What becomes of what an event brings. */
function Received() {
  const { element } = usePanel();
  return <MappingRows name="received" side="outputs" holder={element} />;
}

export const received: Group = { key: 'data', Body: Received };
