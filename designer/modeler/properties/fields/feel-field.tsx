import { useFeelFault } from './use-feel-fault.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

interface FeelFieldProps extends Omit<TextFieldProps, 'code'> {
  /** Only what begins with “=” is FEEL, anything else the text itself, as a person's number is. */
  readonly orText?: boolean;
}

/** An expression. What cannot be read is said in the words of the check, before anybody runs it. */
export function FeelField({ orText, fault, ...field }: FeelFieldProps) {
  const isText = orText === true && !field.value.startsWith('=');
  const unread = useFeelFault(isText ? '' : field.value);
  return <TextField {...field} code fault={fault ?? unread} />;
}
