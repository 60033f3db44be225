import { Button } from 'antd';
import type { ButtonProps, WidgetSet } from '../widgets.ts';
import { AntdCheckbox, AntdChecklist, AntdRadios, AntdSelect } from './choices.tsx';
import { AntdDateTime } from './date-time.tsx';
import { AntdPapers } from './papers.tsx';
import { AntdPicker } from './picker.tsx';
import { AntdSignature } from './signature.tsx';
import { AntdLine, AntdNumber, AntdText } from './texts.tsx';

function AntdButton({ children, label, onPress, disabled }: ButtonProps) {
  return (
    <Button
      size="small"
      onClick={onPress}
      disabled={disabled === true}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}

/** The form as the office app draws it. */
export const antdWidgets: WidgetSet = {
  line: AntdLine,
  text: AntdText,
  number: AntdNumber,
  dateTime: AntdDateTime,
  radios: AntdRadios,
  select: AntdSelect,
  checklist: AntdChecklist,
  checkbox: AntdCheckbox,
  signature: AntdSignature,
  papers: AntdPapers,
  picker: AntdPicker,
  button: AntdButton,
};
