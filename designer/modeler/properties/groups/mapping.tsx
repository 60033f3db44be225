import { isA } from '../../model.ts';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';
import { MappingRows } from './mapping-rows.tsx';

/** What a step takes in, what it gives back, and under which name its result is kept. */
function Mapping() {
  const { element } = usePanel();
  const attribute = useAttribute();
  return (
    <>
      {isA(element, 'bpmn:Task', 'bpmn:GlobalTask') && (
        <TextField name="resultVariable" code {...attribute('bh:resultVariable')} />
      )}
      <MappingRows name="inputs" side="inputs" holder={element} />
      <MappingRows name="outputs" side="outputs" holder={element} />
    </>
  );
}

export const mapping: Group = { key: 'data', Body: Mapping };
