import { processOf, textOf } from '../../model.ts';
import { setPart } from '../../write.ts';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';

/** A pool, or the drawing itself: the process it shows. */
function ProcessNames() {
  const { editor, shape, element } = usePanel();
  const process = processOf(element);
  if (!process) return null;
  const write = (name: string) => (value: string) =>
    setPart(editor, shape, process, { [name]: value === '' ? undefined : value });
  return (
    <>
      <TextField name="processName" value={textOf(process, 'name')} onCommit={write('name')} />
      <TextField
        name="processNameEn"
        value={textOf(process, 'bh:nameEn')}
        onCommit={write('bh:nameEn')}
      />
      <TextField
        name="businessKey"
        code
        value={textOf(process, 'bh:businessKey')}
        onCommit={write('bh:businessKey')}
      />
      <TextField
        name="versionTag"
        value={textOf(process, 'bh:versionTag')}
        onCommit={write('bh:versionTag')}
      />
    </>
  );
}

export const processNames: Group = { key: 'process', Body: ProcessNames };
