import { writeFileSync } from 'node:fs';
import type { Change } from '../compiler/import/import-model.ts';
import type { DeployGate } from '../definitions/deploy-gate.ts';
import type { Json } from '../interpreter/values.ts';
import { EXIT, printedProblem, sentenceOf, type ExitCode, type Output } from './output.ts';
import { readModel } from './read-model.ts';

/**
 * `import FILE [--out FILE]`: what was converted and drawn, the forms that stood in the file, what
 * must be replaced by hand, then the verdict on the result. Places of changes and of `import/pending` are
 * those of the given file, of other problems those of the converted one.
 */
export const importCommand = async (
  file: string,
  options: { readonly out?: string },
  gate: DeployGate,
  output: Output,
): Promise<ExitCode> => {
  try {
    return await importOne(file, options, gate, output);
  } catch (error) {
    output.complain(sentenceOf(error));
    return EXIT.usage;
  }
};

const importOne = async (
  file: string,
  options: { readonly out?: string },
  gate: DeployGate,
  output: Output,
): Promise<ExitCode> => {
  const { bytes, resources } = readModel(file);
  const imported = await gate.importFile(bytes);
  if (!imported.ok)
    return refused(
      file,
      imported.problems.map((one) => printedProblem(file, one)),
      output,
    );

  const { changes, problems, forms, xml, drawing } = imported;
  const out = options.out ?? file;
  if (options.out !== undefined) writeFileSync(options.out, xml);
  for (const change of changes) output.line(printedChange(file, change));
  for (const { type, elementId, zh, en } of drawing) {
    output.line({ type: 'change', file, change: type, elementId, message: `${zh} / ${en}` });
  }
  for (const [ref, form] of Object.entries(forms)) output.line({ type: 'form', file, ref, form });
  for (const problem of problems) output.line(printedProblem(file, problem));
  const judged = await gate.compile(xml, { profile: 'deploy', resources });
  const others = judged.problems.filter(({ rule }) => rule !== 'import/pending');
  for (const problem of others) output.line(printedProblem(out, problem));
  output.line({ type: 'verdict', file: out, valid: judged.valid });
  return judged.valid ? EXIT.done : EXIT.refused;
};

const refused = (file: string, problems: readonly Json[], output: Output): ExitCode => {
  for (const problem of problems) output.line(problem);
  output.line({ type: 'verdict', file, valid: false });
  return EXIT.refused;
};

const printedChange = (file: string, change: Change): Json => ({
  type: 'change',
  file,
  change: change.type,
  elementId: change.elementId,
  line: change.line,
  column: change.column,
  was: change.was,
  became: change.became,
  message: `${change.zh} / ${change.en}`,
});
