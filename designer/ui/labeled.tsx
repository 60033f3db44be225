import { useId, type ReactNode } from 'react';

interface LabeledProps {
  readonly label: string;
  readonly help?: string;
  readonly children: (id: string) => ReactNode;
}

/** A control with its label above and its help below, tied together for whoever listens. */
export function Labeled({ label, help, children }: LabeledProps) {
  const id = useId();
  return (
    <div className="bh-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {help !== undefined && <span className="muted">{help}</span>}
    </div>
  );
}
