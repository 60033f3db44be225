import { argv, exit, stderr, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { Command, CommanderError, Option } from 'commander';
import { EXIT, type ExitCode, type Output } from './cli/output.ts';
import { simulateBatch } from './cli/simulate-batch.ts';
import { simulate, type SimulateOptions } from './cli/simulate.ts';
import { validate } from './cli/validate.ts';

/** `npm run -s bihuan -- …`: the compiler and the simulator without a browser or a server. */
const output: Output = {
  line: (json) => void stdout.write(`${JSON.stringify(json)}\n`),
  text: (line) => void stdout.write(`${line}\n`),
  complain: (sentence) => void stderr.write(`bihuan: ${sentence}\n`),
};

const main = async (): Promise<ExitCode> => {
  let code: ExitCode = EXIT.done;
  const program = new Command('bihuan').exitOverride().configureHelp({ sortSubcommands: true });

  program
    .command('validate')
    .description('check BPMN files: problems and a verdict each, as JSON lines')
    .argument('<file...>')
    .action(async (files: string[]) => {
      code = await validate(files, output);
    });

  program
    .command('simulate')
    .description('run a BPMN file on a virtual clock, or many jobs from standard input')
    .argument('[file]')
    .option('--scenario <file>', 'what the world outside does')
    .addOption(new Option('--format <format>').choices(['jsonl', 'text']).default('jsonl'))
    .option('--batch', 'one job a line on standard input, one answer a line')
    .action(async (file: string | undefined, options: SimulateOptions & { batch?: true }) => {
      if (Boolean(options.batch) === (file !== undefined)) {
        return program.error('Expected one FILE or --batch, but found both or neither');
      }
      code =
        file === undefined
          ? await simulateBatch(createInterface({ input: stdin }), output)
          : await simulate(file, options, output);
    });

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  return code;
};

const code = await main();
stdout.write('', () => exit(code)); // after the last line is out; a pipe may be slow
