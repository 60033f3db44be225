import { Client, Connection } from '@temporalio/client';

export interface TemporalAddress {
  readonly address: string;
  readonly namespace: string;
}

/** One connection a process; closing it is the caller's. */
export const connectTemporal = async ({ address, namespace }: TemporalAddress): Promise<Client> => {
  const connection = await Connection.connect({ address });
  return new Client({ connection, namespace });
};
