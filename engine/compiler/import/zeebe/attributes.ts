import { drop, type AttributeRow } from '../rows.ts';

/** Every attribute of Camunda 8 on elements of BPMN: all of them the drawing tool's own. */
export const zeebeAttributes: Readonly<Record<string, AttributeRow>> = {
  modelerTemplate: drop('documentation'),
  modelerTemplateVersion: drop('documentation'),
  modelerTemplateIcon: drop('documentation'),
  retryCounter: drop('documentation'),
};
