import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// What a machine can hold of style.md and architecture.md §10–14. The table of imports is held by
// test/architecture.test.ts; here stand the rules an editor should show while typing.

const PURE_FOLDERS = [
  'engine/interpreter/**',
  'engine/time/**',
  'engine/operations/**',
  'engine/simulator/**',
  'engine/replay/**',
  'engine/policies/**',
  'engine/integrity/**',
];
const HOST_GLOBALS = [
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
];

/** Library → the folders behind whose door it stands. */
const fence = (packages, because, allowed) => ({ packages, because, allowed });
const FENCES = [
  fence(['pg', '@mikro-orm/*'], 'SQL belongs to the store', [
    'engine/store/**',
    'engine/runtime/**',
  ]),
  fence(['express'], 'a use case must be callable without a request', [
    'engine/http/**',
    'engine/server.ts',
  ]),
  fence(['@temporalio/*'], 'Temporal is one of three hosts', [
    'workflows/**',
    'activities/**',
    'engine/temporal/**',
    'engine/runtime/**',
    'engine/*.ts',
  ]),
  fence(['bpmn-moddle'], 'only the compiler reads XML', ['engine/compiler/**']),
  fence(['feelin'], 'expressions have one meaning and one cost', ['engine/feel/**']),
  fence(['bpmn-js', 'bpmn-js/*', 'diagram-js', 'diagram-js/*'], 'the canvas has one door', [
    'designer/modeler/**',
  ]),
  fence(['react', 'react-dom', 'antd'], 'the server renders nothing', ['designer/**']),
  fence(['chinese-days'], 'calendars reach a case as data', ['engine/calendars/**']),
  fence(['commander'], 'commands are plain functions', ['engine/cli/command.ts']),
];

/** A type is gone before anything runs, so only values are fenced. */
const fenceRule = (fences) => [
  'error',
  {
    patterns: fences.map(({ packages, because }) => ({
      group: packages,
      message: because,
      allowTypeImports: true,
    })),
  },
];

/** Flat config replaces a rule as a whole: outer folders first, each with the fences left to it. */
const fencedFolders = [...new Set(FENCES.flatMap(({ allowed }) => allowed))].sort(
  (a, b) => a.split('/').length - b.split('/').length,
);
const covers = (folder, inner) => inner === folder || inner.startsWith(folder.replace('**', ''));
const fencesOf = (folder) =>
  FENCES.filter(({ allowed }) => !allowed.some((door) => covers(door, folder)));

export default tseslint.config(
  { plugins: { '@typescript-eslint': tseslint.plugin } },
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', '.bihuan/**', 'test-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      '@typescript-eslint/no-restricted-imports': fenceRule(FENCES),
    },
  },
  ...fencedFolders.map((folder) => ({
    files: [folder],
    rules: { '@typescript-eslint/no-restricted-imports': fenceRule(fencesOf(folder)) },
  })),
  {
    files: ['engine/**/*.ts', 'workflows/**/*.ts', 'activities/**/*.ts', 'designer/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
    },
  },
  {
    files: ['designer/messages/**'],
    rules: { 'max-lines': 'off' }, // dictionaries: nobody reads them from top to bottom
  },
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['engine/{interpreter,compiler}/{elements,event-definitions}/**'],
    rules: { 'max-lines': ['error', 150] },
  },
  {
    files: ['designer/**/*.tsx'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['designer/**/*.tsx', 'designer/**/use-*.ts'], // a hook is half a component
    rules: { 'max-lines-per-function': ['error', { max: 120, skipComments: true }] },
  },
  {
    files: PURE_FOLDERS,
    rules: {
      'no-restricted-globals': ['error', ...HOST_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'dice differ between hosts' },
        { property: 'localeCompare', message: 'locales differ between hosts' },
        { property: 'toLocaleString', message: 'locales differ between hosts' },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
);
