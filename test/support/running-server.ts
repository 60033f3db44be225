import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createServer, type RunningServer } from '../../engine/create-server.ts';
import type { GateOptions } from '../../engine/definitions/deploy-gate.ts';
import { roleNames } from '../../engine/cases/role-names.ts';
import { hashPassword } from '../../engine/http/password.ts';
import { createLog } from '../../engine/log.ts';
import { createAuthPool } from '../../engine/store/auth-pool.ts';
import {
  Account,
  Person,
  Post,
  Unit,
  type UnitKind,
} from '../../engine/store/entities/directory.ts';
import { upsertCredential } from '../../engine/store/sql/sign-in.ts';
import { createCountyFixture, type CountyFixture } from './county-fixture.ts';
import { startHost, type RunningHost } from './running-host.ts';
import type { StackAddresses } from './stack.ts';
import type {} from './stack-setup.ts';

export const PASSWORD = 'Test-2026-password';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}
/** One signed-in browser without the browser. */
export interface Client {
  readonly personId: string;
  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>>;
  send<T = Record<string, unknown>>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  /** A file, byte by byte. */
  download(path: string): Promise<Answer<Buffer>>;
}
export interface TestCounty {
  readonly code: string;
  readonly fixture: CountyFixture;
  unit(kind: UnitKind, name: string, parentId?: string, system?: string): Promise<string>;
  /** An account with one post, signed in. */
  signIn(role: string, unitId?: string, login?: string): Promise<Client>;
  /** Somebody in every role of an office, so that any procedure finds people. */
  staff(): Promise<void>;
}
export interface ServedHost extends RunningHost {
  readonly server: RunningServer;
  readonly address: string;
  readonly home: TestCounty;
  anotherCounty(): Promise<TestCounty>;
  anybody(): Client;
}

const ADMINISTRATORS = new Set(['systemAdministrator', 'securityAdministrator', 'auditor']);

/** The whole server over a worker, a database and a county of the test file's own. */
export const serveHost = async ({
  withWorker = true,
  gate = {},
  stack = inject('stack'),
}: {
  readonly withWorker?: boolean;
  readonly gate?: GateOptions;
  readonly stack?: StackAddresses;
} = {}): Promise<ServedHost> => {
  const host = await startHost({ withWorker, stack });
  const { temporalAddress, namespace } = stack;
  const server = await createServer({
    urlOf: (role) => host.database.url(role),
    temporal: { address: temporalAddress, namespace },
    taskQueue: host.taskQueue,
    sessionSecret: randomBytes(24).toString('hex'),
    trackingSecret: randomBytes(24).toString('hex'),
    filesFolder: join(tmpdir(), `bihuan-files-${randomBytes(4).toString('hex')}`),
    publicOrigin: null,
    demoPassword: null,
    generousLimits: true,
    gate,
    log: createLog('error', 'test'),
  });
  const address = await server.listen(0, '127.0.0.1');
  const pool = createAuthPool(host.database.url('bihuan_auth'), () => undefined); // its database is dropped
  const credential = await hashPassword(PASSWORD);
  const others: CountyFixture[] = [];

  const countyOf = (fixture: CountyFixture): TestCounty => ({
    code: fixture.countyId.slice(0, 8),
    fixture,
    unit: (kind, name, parentId, system) =>
      fixture.withCounty({ countyId: fixture.countyId }, async (em) => {
        const id = randomUUID();
        em.create(Unit, {
          countyId: fixture.countyId,
          id,
          kind,
          name,
          nameEn: name,
          parentId: parentId ?? null,
          system: system ?? null,
        });
        await em.flush();
        return id;
      }),
    staff: async () => {
      for (const { id } of roleNames())
        if (!ADMINISTRATORS.has(id) && id !== 'requester') await fixture.person(id);
    },
    signIn: async (role, unitId, login = randomUUID().slice(0, 8)) => {
      const { countyId } = fixture;
      const [personId, accountId] = [randomUUID(), randomUUID()];
      const kind = ADMINISTRATORS.has(role) ? 'administrator' : 'business';
      await fixture.withCounty({ countyId }, async (em) => {
        em.create(Person, { countyId, id: personId, name: `${role}（演示）` });
        em.create(Account, { countyId, id: accountId, personId, login, kind });
        await em.flush();
        em.create(Post, {
          countyId,
          id: randomUUID(),
          accountId,
          accountKind: kind,
          personId,
          role,
          unitId: unitId ?? null,
          title: role,
        });
      });
      await upsertCredential(pool, countyId, accountId, credential);
      const client = createClient(address, personId);
      const answer = await client.send('POST', '/api/session', {
        county: countyId.slice(0, 8),
        login,
        password: PASSWORD,
      });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return client;
    },
  });

  return {
    ...host,
    server,
    address,
    home: countyOf(host.county),
    anotherCounty: async () => {
      const fixture = await createCountyFixture(host.database);
      others.push(fixture);
      return countyOf(fixture);
    },
    anybody: () => createClient(address, ''),
    stop: async () => {
      await server.close();
      await pool.end();
      for (const other of others) await other.close();
      await host.stop();
    },
  };
};

export const createClient = (address: string, personId: string): Client => {
  let cookie = '';
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(address + path, {
      ...init,
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', cookie, ...init.headers },
    });
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? cookie;
    return response;
  };
  const call = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await ask(path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as T,
    };
  };
  return {
    personId,
    get: (path) => call(path, {}),
    download: async (path) => {
      const answer = await ask(path, {});
      const body = Buffer.from(await answer.arrayBuffer());
      return { status: answer.status, headers: answer.headers, body };
    },
    send: (method, path, body, headers) =>
      call(path, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          'idempotency-key': randomUUID(),
          ...headers,
        },
      }),
  };
};
