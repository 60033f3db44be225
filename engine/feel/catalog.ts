const NAMES = [
  ...['number', 'string', 'date', 'date and time', 'time', 'duration'],
  ...['years and months duration', 'not', 'is', 'now', 'today'],
  ...['substring', 'string length', 'upper case', 'lower case', 'substring before'],
  ...['substring after', 'contains', 'starts with', 'ends with', 'string join'],
  ...['matches', 'replace', 'split'],
  ...['list contains', 'list replace', 'count', 'min', 'max', 'sum', 'mean', 'all', 'any'],
  ...['sublist', 'append', 'concatenate', 'insert before', 'remove', 'reverse', 'index of'],
  ...['union', 'distinct values', 'flatten', 'product', 'median', 'stddev', 'mode'],
  ...['decimal', 'floor', 'ceiling', 'abs', 'round up', 'round down', 'round half up'],
  ...['round half down', 'modulo', 'sqrt', 'log', 'exp', 'odd', 'even'],
  ...['before', 'after', 'meets', 'met by', 'overlaps', 'overlaps before', 'overlaps after'],
  ...['finishes', 'finished by', 'includes', 'during', 'starts', 'started by', 'coincides'],
  ...['day of year', 'day of week', 'month of year', 'week of year'],
  ...['sort', 'get value', 'get entries', 'context', 'context merge', 'context put'],
  ...['add working days', 'add months', 'working days between', 'is working day'],
] as const;

/** The closed catalog: FEEL's own functions plus the calendar's (bpmn.md §4). */
export const FUNCTIONS: ReadonlySet<string> = new Set(NAMES);

/** Their second argument is a pattern and must be a literal that re2 accepts. */
export const PATTERN_FUNCTIONS: ReadonlySet<string> = new Set(['matches', 'replace', 'split']);

/** Quadratic in a list argument: counted as an iteration over data. */
export const LIST_SQUARED: ReadonlySet<string> = new Set([
  ...['distinct values', 'union', 'sort', 'mode', 'list contains', 'index of', 'list replace'],
]);
