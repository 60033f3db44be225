import ts from 'typescript';
import { areas, fences } from './import-rules.ts';
import { nodesOf, type SourceFile } from './source-tree.ts';

/** What breaks a rule, as sentences; no sentence: the rule holds. */
export const forbiddenImports = ({ path, imports }: SourceFile): string[] => {
  if (path.startsWith('test/')) return [];
  const area = areas.find(({ files }) => files.test(path));
  if (!area) return [`Expected ${path} to lie in an area of the import table, but it lies in none`];

  return imports
    .filter(({ from, isPackage }) => !isPackage && !area.files.test(from))
    .filter(({ from, isTypeOnly }) => {
      const allowed = isTypeOnly ? [...area.mayImport, ...(area.mayKnow ?? [])] : area.mayImport;
      return !allowed.some((folder) => folder.test(from));
    })
    .map(
      ({ from }) =>
        `Expected ${path} (${area.name}) not to import ${from}, but it does: ${area.because}`,
    );
};

/** Types are gone before anything runs, so only values are fenced. */
export const breachedFences = ({ path, imports }: SourceFile): string[] =>
  path.startsWith('test/')
    ? []
    : imports
        .filter(({ isPackage, isTypeOnly }) => isPackage && !isTypeOnly)
        .flatMap(({ from }) =>
          fences
            .filter(({ packages, inside }) => packages.test(from) && !inside.test(path))
            .map(
              ({ because }) => `Expected ${path} not to import ${from}, but it does: ${because}`,
            ),
        );

export const importsOfTests = ({ path, imports }: SourceFile): string[] =>
  path.startsWith('test/')
    ? []
    : imports
        .filter(({ from, isPackage }) => !isPackage && from.startsWith('test/'))
        .map(
          ({ from }) =>
            `Expected ${path} not to import ${from}, but it does: tests are not shipped`,
        );

/** Cycles of values; types are gone before anything runs. */
export const importCycles = (files: readonly SourceFile[]): string[] => {
  const edges = new Map(
    files.map(({ path, imports }) => [
      path,
      imports
        .filter(({ isPackage, isTypeOnly }) => !isPackage && !isTypeOnly)
        .map(({ from }) => from),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push(`Expected no cycle, but found ${[...trail.slice(start), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
};

const PURE_FOLDER = /^engine\/(interpreter|time|operations|simulator|replay|policies|integrity)\//;
const HOST_GLOBALS = new Set([
  'Date',
  'Intl',
  'process',
  'Buffer',
  'crypto',
  'structuredClone',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'window',
  'document',
  'globalThis',
  'require',
  'WeakRef',
  'eval',
]);
const HOST_PROPERTIES = new Set([
  'localeCompare',
  'toLocaleString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'random',
]);

/** No clock, no dice, no locale, nothing only one host has. */
export const impurities = ({ path, tree, imports }: SourceFile): string[] => {
  if (!PURE_FOLDER.test(path)) return [];
  const used = nodesOf(tree)
    .filter(ts.isIdentifier)
    .filter(isUsed)
    .map(({ text }) => text);
  const packages = imports.filter(({ isPackage, isTypeOnly }) => isPackage && !isTypeOnly);
  return [...new Set([...used, ...packages.map(({ from }) => from)])].map(
    (name) => `Expected ${path} to be pure, but it uses ${name}`,
  );
};

/** A name that means the global, not a field, a parameter or a type of that name. */
const isUsed = (node: ts.Identifier): boolean => {
  const { parent, text } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return HOST_PROPERTIES.has(text);
  if (!HOST_GLOBALS.has(text)) return false;
  const isName =
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isBindingElement(parent)) &&
    parent.name === node;
  return !isName && !ts.isTypeReferenceNode(parent);
};

const LONGEST_FILE = 250;
const LONGEST_ELEMENT = 150;
const DICTIONARY = /^designer\/messages\//; // nobody reads one from top to bottom
const ELEMENT_FILE = /^engine\/(interpreter|compiler)\/(elements|event-definitions)\//;

export const tooLong = ({ path, text }: SourceFile): string[] => {
  if (path.startsWith('test/') || DICTIONARY.test(path)) return [];
  const limit = ELEMENT_FILE.test(path) ? LONGEST_ELEMENT : LONGEST_FILE;
  const lines = text.trimEnd().split('\n').length;
  return lines <= limit
    ? []
    : [`Expected ${path} to have at most ${limit} lines, but it has ${lines}`];
};

/** Kebab-case; a `$` stands for a path parameter, and a language is written as browsers write it. */
const FILE_NAME = /^\$?[a-z0-9]+(-[a-z0-9]+|-CN)*(\.[a-z0-9A-Z-]+)*\.tsx?$/;

export const misnamed = ({ path }: SourceFile): string[] => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return FILE_NAME.test(name) ? [] : [`Expected ${path} to be named in kebab-case, but it is not`];
};

export const anyTypes = ({ path, tree }: SourceFile): string[] =>
  nodesOf(tree).some(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)
    ? [`Expected ${path} to say what its values are, but it says any`]
    : [];

/** One name for a thing everywhere: named exports, and nobody re-exports a folder. */
export const unnamedExports = ({ path, tree }: SourceFile): string[] =>
  nodesOf(tree).some(
    (node) =>
      (ts.isExportAssignment(node) && !node.isExportEquals) ||
      (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && !node.exportClause),
  )
    ? [`Expected ${path} to export names, but it has a default export or re-exports everything`]
    : [];

/** A rule is mended, never silenced. */
export const silencedRules = ({ path, text }: SourceFile): string[] =>
  /eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error/.test(text) &&
  !path.includes('architecture')
    ? [`Expected ${path} to keep the rules, but it silences one`]
    : [];
