import type { FieldFault } from '../../field-faults.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

interface CodeFieldProps extends TextFieldProps {
  readonly check: (text: string) => FieldFault | null;
}

/** A name or a code; what is wrong with it is said at the field. */
export function CodeField({ check, ...field }: CodeFieldProps) {
  const words = useFaultWords();
  return <TextField code fault={words(check(field.value), field.value)} {...field} />;
}
