import { useState } from 'react';
import { wholeFault } from '../../field-faults.ts';
import type { FieldName } from '../group.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { TextField } from './text-field.tsx';

interface WholeFieldProps {
  readonly name: FieldName;
  readonly value: string;
  readonly onCommit: (value: number | undefined) => void;
  readonly locked?: boolean;
}

/**
 * A whole number from one, or nothing. The file has no place for anything else, so what is typed
 * beside that stays in the field, with what is wrong, and is not written.
 */
export function WholeField({ name, value, onCommit, locked = false }: WholeFieldProps) {
  const words = useFaultWords();
  const [refused, setRefused] = useState<{ readonly text: string; readonly beside: string } | null>(
    null,
  );
  const shown = refused?.beside === value ? refused.text : value;
  const commit = (text: string) => {
    const typed = text.trim();
    const fault = wholeFault(typed);
    setRefused(fault ? { text: typed, beside: value } : null);
    if (!fault && typed !== value) onCommit(typed === '' ? undefined : Number(typed));
  };
  return (
    <TextField
      name={name}
      value={shown}
      locked={locked}
      fault={words(wholeFault(shown), shown)}
      onCommit={commit}
    />
  );
}
