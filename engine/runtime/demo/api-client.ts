import { randomUUID } from 'node:crypto';
import type { UploadResponse } from '../../http/contract/file.ts';
import type { SessionResponse } from '../../http/contract/session.ts';

/** One person's browser, without the browser: keeps the cookie, sends what a page would send. */
export interface ApiClient {
  get<T>(path: string): Promise<T>;
  upload(path: string, name: string, text: string): Promise<UploadResponse>;
  send<T>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<T>;
}

interface RefusedAnswer {
  readonly code?: string;
  readonly problems?: ApiRefusal['problems'];
}

/** The API said no; `code` is the stable word for it. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  readonly code: string;
  readonly problems: readonly { readonly rule: string; readonly elementId: string | null }[];
  constructor(path: string, status: number, answer: RefusedAnswer) {
    super(`${path} answered ${status} ${JSON.stringify(answer)}`);
    this.status = status;
    this.code = answer.code ?? 'unknown';
    this.problems = answer.problems ?? [];
  }
}

const TOO_MANY_REQUESTS = 429;

export const createApiClient = (origin: string): ApiClient => {
  let cookie = '';
  const request = (path: string, init: RequestInit): Promise<Response> =>
    fetch(`${origin}${path}`, {
      ...init,
      headers: {
        ...init.headers,
        origin,
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie } : {}),
      },
    });
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    let response = await request(path, init);
    while (response.status === TOO_MANY_REQUESTS) {
      const seconds = Number(response.headers.get('retry-after') ?? 1);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
      response = await request(path, init); // with its key: it is done once
    }
    const [given] = response.headers.getSetCookie();
    if (given) cookie = given.split(';')[0] ?? '';
    const text = await response.text();
    const answer = (text ? JSON.parse(text) : null) as T;
    if (!response.ok) throw new ApiRefusal(path, response.status, answer as RefusedAnswer);
    return answer;
  };
  return {
    get: (path) => call(path, {}),
    upload: (path, name, text) => {
      const body = new FormData();
      body.append('file', new Blob([text], { type: 'text/plain' }), name);
      return call(path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID() } });
    },
    send: (method, path, body, headers) =>
      call(path, {
        method,
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...headers,
        },
      }),
  };
};

export const signIn = async (
  origin: string,
  county: string,
  login: string,
  password: string,
): Promise<ApiClient> => {
  const client = createApiClient(origin);
  await client.send<SessionResponse>('POST', '/api/session', { county, login, password });
  return client;
};
