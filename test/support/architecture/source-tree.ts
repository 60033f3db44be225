import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A source file as the rules of the tree see it. */
export interface SourceFile {
  readonly path: string; // from the root, with slashes
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}
export interface Import {
  readonly from: string; // path of the file, or name of the package
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const FOLDERS = ['engine', 'designer', 'workflows', 'activities', 'test'];
const SOURCE = /\.tsx?$/;

export const readTree = (): SourceFile[] =>
  FOLDERS.flatMap((folder) => filesBelow(join(ROOT, folder))).map((file) =>
    parseSource(relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8')),
  );

export const parseSource = (path: string, text: string): SourceFile => {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, tree, imports: importsOf(path, tree) };
};

/** Every node below one, itself included. */
export const nodesOf = (node: ts.Node): ts.Node[] => {
  const nodes: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    nodes.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return nodes;
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const importsOf = (path: string, tree: ts.SourceFile): Import[] =>
  nodesOf(tree).flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier === null ? [] : [resolved(path, specifier, isTypeOnly(node))];
  });

const specifierOf = (node: ts.Node): string | null => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null;
  }
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const [first] = isDynamic ? node.arguments : [];
  if (first && ts.isStringLiteral(first)) return first.text;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : null;
  }
  return null;
};

/** `import type`, or braces in which every name is a type: gone before anything runs. */
const isTypeOnly = (node: ts.Node): boolean => {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { isTypeOnly: all, name, namedBindings } = node.importClause;
  if (all) return true;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
};

const resolved = (path: string, specifier: string, typeOnly: boolean): Import => {
  if (specifier.startsWith('.')) {
    const from = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
    return { from, isPackage: false, isTypeOnly: typeOnly };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  return { from: name, isPackage: true, isTypeOnly: typeOnly };
};
