import { Connection } from '@temporalio/client';

const RETENTION_SECONDS = 30 * 86_400;
const ALREADY_EXISTS = 6;
const KEYWORD = 2;
const DATETIME = 6;

export interface NamespaceOptions {
  readonly address: string;
  readonly namespace: string;
  readonly patienceMs: number;
  /** False once the server we started has ended: then waiting is of no use. */
  readonly isAlive?: () => boolean;
}
type Retry = <T>(attempt: () => Promise<T>) => Promise<T>;

/** Waits for the server, then makes the namespace and the search attributes; each may be there already. */
export const prepareNamespace = async ({
  address,
  namespace,
  patienceMs,
  isAlive,
}: NamespaceOptions): Promise<void> => {
  const retry = createRetry(address, patienceMs, isAlive ?? (() => true));
  const connection = await connect(address, retry);
  try {
    await connection.workflowService
      .registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: { seconds: RETENTION_SECONDS as never },
      })
      .catch(unlessItExists);
    await retry(() =>
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
    );
  } finally {
    await connection.close();
  }
};

const connect = (address: string, retry: Retry): Promise<Connection> =>
  retry(async () => {
    const connection = await Connection.connect({ address, connectTimeout: '2s' });
    await connection.healthService.check({
      service: 'temporal.api.workflowservice.v1.WorkflowService',
    });
    return connection;
  });

/** A server that starts answers nothing, then half of everything, then all of it. */
const createRetry =
  (address: string, patienceMs: number, isAlive: () => boolean): Retry =>
  async (attempt) => {
    const start = Date.now();
    for (;;) {
      try {
        return await attempt();
      } catch (cause) {
        if (Date.now() - start > patienceMs || !isAlive())
          throw new Error(`Expected a Temporal server to answer at ${address}, but none does`, {
            cause,
          });
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  };

const unlessItExists = (error: unknown): void => {
  if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
};
