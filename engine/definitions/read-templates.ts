import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isRecord } from '../forms/pointer.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import type { Template } from './ports.ts';

/** The templates that ship with the product, read once: `engine/templates/<name>/`. */
export const createReadTemplates = (folder: string): (() => Promise<readonly Template[]>) => {
  let read: Promise<readonly Template[]> | null = null;
  return () => (read ??= readAll(folder));
};

const readAll = async (folder: string): Promise<readonly Template[]> => {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(names.map((name) => readTemplate(join(folder, name))));
};

const readTemplate = async (folder: string): Promise<Template> => {
  const meta = await readObject(join(folder, 'meta.json'));
  return {
    id: basename(folder),
    name: namesIn(meta['name']),
    description: namesIn(meta['description']),
    steps: listIn(meta['steps']).map(namesIn),
    processes: listIn(meta['processes']).flatMap((process) =>
      isRecord(process) && typeof process['id'] === 'string'
        ? [{ id: process['id'], name: namesIn(process['name']) }]
        : [],
    ),
    xml: await readFile(join(folder, 'process.bpmn'), 'utf8'),
    forms: Object.fromEntries(
      (await readFolder(join(folder, 'forms'))).map(({ name, json }) => [name, json]),
    ),
    decisions: Object.fromEntries(
      (await readOptionalFolder(folder, 'decisions')).map(({ name, json }) => [name, json]),
    ),
    terms: await readObject(join(folder, 'terms.json')),
    ladders: await readObject(join(folder, 'ladders.json')),
    lists: await readObject(join(folder, 'lists.json')),
    scenarios: (await readFolder(join(folder, 'scenarios'))).map(({ name, json }) => ({
      name,
      scenario: json,
    })),
  };
};

/** Few templates decide by tables. */
const readOptionalFolder = async (parent: string, name: string): ReturnType<typeof readFolder> =>
  (await readdir(parent)).includes(name) ? readFolder(join(parent, name)) : [];

const readFolder = async (folder: string): Promise<{ name: string; json: Json }[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file, '.json'),
      json: JSON.parse(await readFile(join(folder, file), 'utf8')) as Json,
    })),
  );
};

const readObject = async (file: string): Promise<Variables> => {
  const json = JSON.parse(await readFile(file, 'utf8')) as Json;
  return isRecord(json) ? json : {};
};

const listIn = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];

const namesIn = (value: Json | undefined): { zh: string; en: string } => {
  const zh = isRecord(value) && typeof value['zh'] === 'string' ? value['zh'] : '';
  const en = isRecord(value) && typeof value['en'] === 'string' ? value['en'] : zh;
  return { zh, en };
};
