import { Connection } from '@temporalio/client';

const RETENTION_SECONDS = 30 * 86_400;
const ALREADY_EXISTS = 6;
const KEYWORD = 2;
const DATETIME = 6;
const PATIENCE_MS = 60_000;

/** Waits for the server, then makes the namespace and the search attributes; each may be there already. */
export const prepareNamespace = async (
  address: string,
  namespace: string,
  isAlive: () => boolean = () => true,
): Promise<void> => {
  const connection = await connect(address, isAlive);
  try {
    await connection.workflowService
      .registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: { seconds: RETENTION_SECONDS as never },
      })
      .catch(unlessItExists);
    await retry(
      () =>
        connection.operatorService
          .addSearchAttributes({
            namespace,
            searchAttributes: {
              BhCounty: KEYWORD,
              BhDefinition: KEYWORD,
              BhState: KEYWORD,
              BhDue: DATETIME,
            },
          })
          .catch(unlessItExists),
      isAlive,
    );
  } finally {
    await connection.close();
  }
};

const connect = (address: string, isAlive: () => boolean): Promise<Connection> =>
  retry(async () => {
    const connection = await Connection.connect({ address, connectTimeout: '2s' });
    await connection.healthService.check({
      service: 'temporal.api.workflowservice.v1.WorkflowService',
    });
    return connection;
  }, isAlive);

/** A server that starts answers nothing, then half of everything, then all of it. */
const retry = async <T>(attempt: () => Promise<T>, isAlive: () => boolean): Promise<T> => {
  const start = Date.now();
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (Date.now() - start > PATIENCE_MS || !isAlive())
        throw new Error('Expected the Temporal server to answer, but it did not', {
          cause,
        });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};

const unlessItExists = (error: unknown): void => {
  if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
};
