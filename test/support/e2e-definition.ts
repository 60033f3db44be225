import type { ApiClient } from '../../engine/runtime/demo/api-client.ts';

/** A procedure of the test's own, imported and published by the county's process administrator. */
export const publishXml = async (
  designer: ApiClient,
  name: { readonly zh: string; readonly en: string },
  xml: string,
): Promise<string> => {
  const made = await designer.send<{ id: string; rev: number }>('POST', '/api/definitions', {
    ...{ name: name.zh, nameEn: name.en, from: { type: 'import', xml } },
  });
  await designer.send(
    'POST',
    `/api/definitions/${made.id}/publish`,
    { note: '第一版', acknowledged: [] },
    { 'if-match': String(made.rev) },
  );
  return made.id;
};

/** A case somebody begins with nothing filled in, and its first task as addresses name it. */
export const beginCase = async (
  somebody: ApiClient,
  definitionId: string,
  processId: string,
): Promise<{ readonly caseId: string; readonly task: string }> => {
  const { caseId, opened } = await somebody.send<{ caseId: string; opened: { id: string }[] }>(
    'POST',
    '/api/cases',
    { definitionId, processId, values: {} },
  );
  return { caseId, task: encodeURIComponent(opened[0]?.id ?? '') };
};
