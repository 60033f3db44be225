import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { useFeel } from '../use-feel.ts';

/** 几路到齐才走: when a complex gateway goes on. */
function Activation() {
  return (
    <TextField name="activationCondition" code rows={2} {...useFeel()('activationCondition')} />
  );
}

export const activation: Group = { key: 'activation', Body: Activation };
