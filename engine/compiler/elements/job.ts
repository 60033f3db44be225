import type { ModdleElement } from 'bpmn-moddle';
import type { Job } from '../../interpreter/plan.ts';
import { elementOf, elementsOf, extensionElement, nameOf, numberOf, textOf } from '../model.ts';
import type { Toolbox } from '../translator.ts';

const DEFAULT_RETRIES = 5;
const DEFAULT_TIMEOUT = 'PT30S';

/** `bh:connector`: what the host is to do, with its headers. */
export const connectorOf = (source: ModdleElement, toolbox: Toolbox): Job | undefined => {
  const connector = extensionElement(source, 'Connector');
  if (!connector) return undefined;
  return {
    type: textOf(connector, 'type') ?? '',
    retries: numberOf(connector, 'retries') ?? DEFAULT_RETRIES,
    timeout: textOf(connector, 'timeout') ?? DEFAULT_TIMEOUT,
    headers: elementsOf(connector, 'headers').map((header) => ({
      target: textOf(header, 'name') ?? '',
      source: toolbox.value(header, 'value') ?? { feel: 'null' },
    })),
  };
};

/** Without a connector the operation names the job; a host that does not know it says so. */
export const jobOf = (source: ModdleElement, toolbox: Toolbox): Job => {
  const operation = elementOf(source, 'operationRef');
  return (
    connectorOf(source, toolbox) ?? {
      type: (operation && nameOf(operation)) ?? 'unspecified',
      retries: DEFAULT_RETRIES,
      timeout: DEFAULT_TIMEOUT,
      headers: [],
    }
  );
};
