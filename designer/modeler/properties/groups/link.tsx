import { linkFault } from '../../link-fault.ts';
import { TextField } from '../fields/text-field.tsx';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { usePart } from '../use-write.ts';
import type { DefinitionProps } from './definition-fields.tsx';

/** A link by its name: where the way is left, and the one place where it goes on. */
export function LinkFields({ definition }: Pick<DefinitionProps, 'definition'>) {
  const { element } = usePanel();
  const words = useFaultWords();
  const name = usePart(definition)('name');
  return (
    <TextField
      name="linkName"
      fault={words(linkFault(element, name.value), name.value)}
      {...name}
    />
  );
}
