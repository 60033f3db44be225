import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, serveHost, type ServedHost } from '../../support/running-server.ts';

let host: ServedHost;
beforeAll(async () => {
  host = await serveHost({ withWorker: false });
});
afterAll(() => host.stop());

describe('every answer', () => {
  it('carries the headers of trust.md §3 and no name of the framework', async () => {
    const { headers, status } = await host.anybody().get('/api/public/counties');
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{20,}'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; report-uri \/csp$/,
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('has a nonce of its own', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () =>
        (await host.anybody().get('/api/public/counties')).headers.get('content-security-policy'),
      ),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('says what is unknown by code, with the number of the request', async () => {
    const { status, body, headers } = await host.anybody().get('/api/nothing');
    expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'notFound' });
    expect(body['requestId']).toBe(headers.get('x-request-id'));
  });
});

describe('a change from elsewhere', () => {
  const key = { 'idempotency-key': randomUUID() };
  it.each([
    ['a foreign page', { 'sec-fetch-site': 'cross-site' }, 403, 'foreignOrigin'],
    ['a sibling host', { 'sec-fetch-site': 'same-site' }, 403, 'foreignOrigin'],
    ['a request without a key', { 'idempotency-key': '' }, 400, 'idempotencyKeyMissing'],
    [
      'a form of another site',
      { ...key, 'content-type': 'text/plain' },
      415,
      'unsupportedMediaType',
    ],
  ])('by %s is refused', async (_who, headers, status, code) => {
    const answer = await host.anybody().send('POST', '/api/session', { county: 'x' }, headers);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
  });

  it('with a body beyond 256 KiB or no JSON is refused', async () => {
    const large = await host
      .anybody()
      .send('POST', '/api/public/track', { code: 'x'.repeat(300_000) });
    expect(large.body['code']).toBe('bodyTooLarge');
  });

  it('with an unknown field is refused naming it', async () => {
    const { status, body } = await host
      .anybody()
      .send('POST', '/api/session', { county: 'a', login: 'b', password: 'c', role: 'auditor' });
    expect(status).toBe(422);
    expect(body['fields']).toEqual([{ path: '/role', code: 'unknownField', params: {} }]);
  });
});

describe('signing in', () => {
  const enter = (login: string, password: string) =>
    host.anybody().send('POST', '/api/session', { county: host.home.code, login, password });

  it('gives a session with person, posts and areas, and a cookie no script reads', async () => {
    const station = await host.home.unit('STATION', '联络站（演示）');
    const client = await host.home.signIn('liaisonOfficer', station, 'liaison');
    const { body } = await client.get('/api/session');
    expect(body).toMatchObject({
      account: { login: 'liaison', kind: 'business', demo: false },
      areas: ['inbox', 'cases', 'submit'],
      posts: [{ role: 'liaisonOfficer', unit: { id: station } }],
    });
    const again = await enter('liaison', PASSWORD);
    expect(again.headers.getSetCookie()[0]).toMatch(
      /^bihuan_dev=.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/,
    );
  });

  it('answers a wrong name and a wrong password alike', async () => {
    await host.home.signIn('unitHandler', undefined, 'handler');
    const [unknown, wrong] = await Promise.all([enter('nobody', 'x'), enter('handler', 'x')]);
    expect([unknown.status, unknown.body['code']]).toEqual([401, 'wrongCredentials']);
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'wrongCredentials']);
  });

  it('locks a name after five wrong passwords, known or not, and says until when', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await enter('ghost', 'x');
    const fifth = await enter('ghost', 'x');
    const right = await enter('ghost', PASSWORD);
    expect([fifth.status, fifth.body['code']]).toEqual([429, 'accountLocked']);
    expect(right.body['code']).toBe('accountLocked');
    expect(Number((right.body['params'] as { until: number }).until)).toBeGreaterThan(Date.now());
  });

  it('ends with signing out', async () => {
    const client = await host.home.signIn('unitLeader');
    expect((await client.send('DELETE', '/api/session')).status).toBe(204);
    expect((await client.get('/api/inbox')).status).toBe(401);
    expect((await client.get('/api/session')).body).toBeNull();
  });

  it('ends when a right is changed', async () => {
    const client = await host.home.signIn('jointUnit');
    const { countyId } = host.home.fixture;
    await host.home.fixture.read((em) =>
      em.execute(
        'update account set security_epoch = security_epoch + 1 where county_id = ? and person_id = ?',
        [countyId, client.personId],
      ),
    );
    expect((await client.get('/api/inbox')).body['code']).toBe('notSignedIn');
  });
});

describe('the routes', () => {
  const PUBLIC = [
    'GET /session',
    'GET /public/counties',
    'GET /demo-accounts',
    'POST /session',
    'GET /public/stations',
    'GET /public/forms/:ref',
    'POST /public/issues',
    'POST /public/track',
    'POST /public/track/answers',
  ];

  it('are open to nobody but for the closed list', () => {
    const open = host.server.registered.filter(({ action }) => action === 'public');
    const names = open.map(({ method, path }) => `${method} ${path}`);
    expect(names.sort()).toEqual(PUBLIC.sort());
  });

  it('answer 401 to whoever is not signed in', async () => {
    for (const { method, path, action } of host.server.registered) {
      if (action === 'public') continue;
      const url = `/api${path.replace(':id', randomUUID()).replace(':ref', 'x').replace(':n', '1')}`;
      const client = host.anybody();
      const answer =
        method === 'GET'
          ? await client.get(url)
          : await client.send(
              method as 'POST' | 'PUT' | 'DELETE',
              url,
              method === 'DELETE' ? undefined : {},
            );
      const refusal = path === '/files' ? 415 : 401; // an upload that is no upload is not read at all
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} ${refusal}`);
    }
  });
});
