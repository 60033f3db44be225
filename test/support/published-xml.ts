import { expect } from 'vitest';
import type { ProblemResponse } from '../../engine/http/contract/problem.ts';
import type { Client } from './running-server.ts';

interface Drawn {
  readonly name: string;
  readonly nameEn: string;
  readonly xml: string;
  readonly unnamed: readonly string[]; // in English, which the designer takes on himself
}

/** A procedure of the test's own, imported and published over HTTP; gives its id. */
export const publishOver = async (
  modeler: Client,
  { xml, unnamed, ...names }: Drawn,
): Promise<string> => {
  const made = await modeler.send<{ id: string; rev: number } & ProblemResponse>(
    'POST',
    '/api/definitions',
    { ...names, from: { type: 'import', xml } },
  );
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const published = await modeler.send<ProblemResponse>(
    'POST',
    `/api/definitions/${made.body.id}/publish`,
    { note: '第一版', acknowledged: unnamed.map((id) => `county/R15:${id}`) },
    { 'if-match': String(made.body.rev) },
  );
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  return made.body.id;
};
