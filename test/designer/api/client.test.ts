import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, ApiError } from '../../../designer/api/client.ts';

const realFetch = globalThis.fetch;
const calls: { path: string; init: RequestInit }[] = [];
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  calls.length = 0;
  globalThis.fetch = async (path, init) => {
    calls.push({ path: String(path), init: init ?? {} });
    return answer();
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

const failed = async (work: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiError)) throw new Error('Expected an ApiError');
  return error;
};

describe('the client', () => {
  it('sends key and revision with every write, and leaves out empty filters', async () => {
    answer = () => new Response('{"rev":2}');
    await api.post('/api/x', { key: 'k', ifMatch: 7, body: { a: 1 } });
    await api.get('/api/y', { query: { a: '', b: undefined, c: 'x y' } });
    expect(calls[0]?.init.headers).toMatchObject({ 'Idempotency-Key': 'k', 'If-Match': '7' });
    expect(calls[1]?.path).toBe('/api/y?c=x+y');
  });

  it('gives a write a key of its own where the caller has none', async () => {
    answer = () => new Response('');
    await api.delete('/api/session');
    expect(new Headers(calls[0]?.init.headers).get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('turns a refusal into a typed error', async () => {
    answer = () =>
      new Response('{"code":"taskChanged","params":{},"requestId":"r"}', { status: 409 });
    const error = await failed(api.get('/api/x'));
    expect([error.status, error.problem.code]).toEqual([409, 'taskChanged']);
  });

  it('calls a page that is no answer of ours unreadable, and keeps its number', async () => {
    answer = () =>
      new Response('<html>', { status: 502, headers: { 'X-Request-Id': 'request-7' } });
    const { problem } = await failed(api.get('/api/x'));
    expect(problem).toEqual({ code: 'unreadable', requestId: 'request-7' });
  });

  it('says that the line is cut', async () => {
    answer = () => Promise.reject(new TypeError('network'));
    expect((await failed(api.get('/api/x'))).problem.code).toBe('offline');
  });
});
