import type { ButtonProps, WidgetSet } from '../widgets.ts';
import { NativeCheckbox, NativeChecklist, NativeRadios, NativeSelect } from './choices.tsx';
import { NativeDateTime, NativeLine, NativeNumber, NativeText } from './texts.tsx';
import { NativePapers, NativeSignature } from './papers.tsx';

function NativeButton({ children, label, onPress, disabled }: ButtonProps) {
  return (
    <button
      type="button"
      className="button quiet"
      onClick={onPress}
      disabled={disabled === true}
      aria-label={label}
    >
      {children}
    </button>
  );
}

/** The form as the light app draws it: the phone's own controls. */
export const nativeWidgets: WidgetSet = {
  line: NativeLine,
  text: NativeText,
  number: NativeNumber,
  dateTime: NativeDateTime,
  radios: NativeRadios,
  select: NativeSelect,
  checklist: NativeChecklist,
  checkbox: NativeCheckbox,
  signature: NativeSignature,
  papers: NativePapers,
  picker: NativeSelect,
  button: NativeButton,
};
