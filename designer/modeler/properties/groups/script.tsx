import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { useAttribute } from '../use-write.ts';

function Script() {
  const attribute = useAttribute();
  return (
    <>
      <TextField name="script" code rows={4} {...attribute('script')} />
      <TextField name="resultVariable" code {...attribute('bh:resultVariable')} />
    </>
  );
}

export const script: Group = { key: 'script', Body: Script };
