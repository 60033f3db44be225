import { useTranslation } from 'react-i18next';
import type { FieldFault } from '../field-faults.ts';

/** A fault in words, in the grammar of every problem: expected X, but Y. */
export const useFaultWords = (): ((fault: FieldFault | null, actual: string) => string | null) => {
  const { t } = useTranslation();
  return (fault, actual) => fault && t(`design.fault.${fault}`, { actual });
};
