import type { ModelProblem } from '../../engine/http/contract/problem.ts';

/** A refusal or failure as the server words it: a code, its parameters, and a number to quote. */
export interface ProblemBody {
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly requestId?: string;
  readonly fields?: readonly FieldProblem[];
  readonly problems?: readonly ModelProblem[]; // of a refused publication or import
}
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Every failed call ends as one of these; `offline` and `unreadable` are ours, the rest the server's. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly problem: ProblemBody;

  constructor(status: number, problem: ProblemBody) {
    super(problem.code);
    this.status = status;
    this.problem = problem;
  }
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

interface ReadOptions {
  readonly query?: Query;
  readonly signal?: AbortSignal;
}
interface WriteOptions {
  readonly body?: unknown;
  /** Born with the draft and kept in it: the same words sent twice happen once. */
  readonly key?: string;
  readonly ifMatch?: number | string;
}

export const newKey = (): string => crypto.randomUUID();

export const api = {
  get: <T>(path: string, { query, signal }: ReadOptions = {}): Promise<T> =>
    call<T>(path + searchOf(query), signal ? { signal } : {}),
  post: <T>(path: string, options: WriteOptions = {}): Promise<T> => write('POST', path, options),
  put: <T>(path: string, options: WriteOptions = {}): Promise<T> => write('PUT', path, options),
  /** Multipart: the browser sets the content type with its boundary. */
  upload: <T>(path: string, body: FormData): Promise<T> =>
    call<T>(path, { method: 'POST', headers: { 'Idempotency-Key': newKey() }, body }),
  delete: <T>(path: string, options: WriteOptions = {}): Promise<T> =>
    write('DELETE', path, options),
};

function write<T>(method: string, path: string, options: WriteOptions): Promise<T> {
  const headers: Record<string, string> = { 'Idempotency-Key': options.key ?? newKey() };
  if (options.ifMatch !== undefined) headers['If-Match'] = String(options.ifMatch);
  if (options.body === undefined) return call<T>(path, { method, headers });
  headers['Content-Type'] = 'application/json';
  return call<T>(path, { method, headers, body: JSON.stringify(options.body) });
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await reach(path, init);
  const text = await response.text();
  if (!response.ok) throw new ApiError(response.status, problemOf(text, response));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, { code: 'offline' });
  }
}

function problemOf(text: string, response: Response): ProblemBody {
  const requestId = response.headers.get('X-Request-Id');
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'code' in body) return body as ProblemBody;
  } catch {
    // a proxy's page, not our answer
  }
  return { code: 'unreadable', ...(requestId === null ? {} : { requestId }) };
}

function searchOf(query: Query | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
