import { useTranslation } from 'react-i18next';
import type { design } from '../messages/areas/design.zh.ts';

type KnownKind = keyof (typeof design)['element'];

/** What a BPMN kind is called in the office; an unknown one keeps its name. */
export const useKindName = (): ((kind: string) => string) => {
  const { t, i18n } = useTranslation();
  return (kind) =>
    i18n.exists(`design.element.${kind}`) ? t(`design.element.${kind as KnownKind}`) : kind;
};
