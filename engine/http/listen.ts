import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves from now on, and gives the address; port 0: any free one. */
export const listen = (http: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () =>
      resolve(`http://${host}:${(http.address() as AddressInfo).port}`),
    );
  });
