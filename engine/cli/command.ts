import { argv, exit, stderr, stdin, stdout } from 'node:process';
import { Command, CommanderError, Option } from 'commander';
import { readConfig } from '../config.ts';
import { doctor, type DoctorOptions } from './doctor.ts';
import { dueBatch } from './due-batch.ts';
import { due, type DueOptions } from './due.ts';
import { importCommand } from './import-command.ts';
import { linesOf } from './lines.ts';
import { EXIT, type ExitCode, type Output } from './output.ts';
import { simulateBatch } from './simulate-batch.ts';
import { simulate, type SimulateOptions } from './simulate.ts';
import { throughGate } from './through-gate.ts';
import { validate, type ValidateOptions } from './validate.ts';

/** `npm run -s bihuan -- …`: the compiler and the simulator without a browser or a server. */
const output: Output = {
  line: (json) => void stdout.write(`${JSON.stringify(json)}\n`),
  text: (line) => void stdout.write(`${line}\n`),
  complain: (sentence) => void stderr.write(`bihuan: ${sentence}\n`),
};

/** Whoever reads on has seen enough (`| head`): no fault, and nothing more to say. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  exit(EXIT.done);
});

type DueDefaults = Pick<DueOptions, 'roll' | 'calendar' | 'format'>;
const DUE_HELP = `
The first day is not counted. A date that depends on a year without a published notice (the national
calendar knows 2019 to 2026) is "provisional". A calendar file in CSV has the header
date,kind,name[,scope]: kind OFF or MAKEUP, scope national or local; in JSON
{"years": [2027], "days": [{"date", "kind", "name", "scope"?}]}, or the years of holiday-cn.
A file of local days only is laid over the national calendar.`;

const VALIDATE_HELP = `
A problem of soundness carries the shortest run to it as "path". With --counterexamples, a run that
no data decides is also written as a scenario, named by "scenario": simulate FILE --scenario S.json
plays it and stops where it went wrong.`;
const SCENARIO_HELP = `
Besides start, answers, defaultAnswer, stimuli, people, until and expect, a scenario may say
  "choices": {"<elementId>": [["<flowId>"], …]}  flows its nth leaving takes, whatever the conditions
                                                 say; the last entry repeats, [] is the default flow
  "order": ["<elementId>", …]                    who goes on first, one after the other, before any
                                                 answer or timer: a task is completed, an event
                                                 happens, an error on a border is thrown`;

const main = async (): Promise<ExitCode> => {
  let code: ExitCode = EXIT.done;
  const program = new Command('bihuan').exitOverride().configureHelp({ sortSubcommands: true });
  const end = (ended: ExitCode): void => void (code = ended);
  modelCommands(program, end);
  dueCommand(program, end);
  doctorCommand(program, end);

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  return code;
};

type End = (code: ExitCode) => void;

/** What one does with a drawing. */
const modelCommands = (program: Command, end: End): void => {
  program
    .command('validate')
    .description('check BPMN files: problems and a verdict each, as JSON lines')
    .argument('<file...>')
    .option('--counterexamples <folder>', 'where runs to soundness problems are written')
    .addHelpText('after', VALIDATE_HELP)
    .action(async (files: string[], options: ValidateOptions) => {
      end(
        await throughGate((gate) => validate(files, { ...options, now: Date.now() }, gate, output)),
      );
    });

  program
    .command('import')
    .description(
      'convert a model of Camunda, Flowable or Activiti: changes, problems and a verdict, as JSON lines',
    )
    .argument('<file>')
    .option('--out <file>', 'where the converted model is written')
    .action(async (file: string, options: { out?: string }) => {
      end(await throughGate((gate) => importCommand(file, options, gate, output)));
    });

  program
    .command('simulate')
    .description('run a BPMN file on a virtual clock, or many jobs from standard input')
    .argument('[file]')
    .option('--scenario <file>', 'what the world outside does')
    .addOption(new Option('--format <format>').choices(['jsonl', 'text']).default('jsonl'))
    .option('--batch', 'one job a line on standard input, one answer a line')
    .addHelpText('after', SCENARIO_HELP)
    .action(async (file: string | undefined, options: SimulateOptions & { batch?: true }) => {
      if (Boolean(options.batch) === (file !== undefined)) {
        return program.error('Expected one FILE or --batch, but found both or neither');
      }
      end(
        await throughGate((gate) =>
          file === undefined
            ? simulateBatch(linesOf(stdin.setEncoding('utf8')), gate, output)
            : simulate(file, options, gate, output),
        ),
      );
    });
};

const dueCommand = (program: Command, end: End): void => {
  program
    .command('due')
    .description('when a term ends, and every day it counts or skips, as one JSON object')
    .option('--from <date>', 'the day it starts after, YYYY-MM-DD')
    .option('--period <term>', 'how long: "5 workingDays", "28 calendarDays" or "3 months"')
    .option('--roll <roll>', 'off a day nobody works: forward, backward or none', 'none')
    .option('--calendar <calendar>', 'national, or a calendar file in JSON or CSV', 'national')
    .addOption(new Option('--format <format>').choices(['jsonl', 'text']).default('jsonl'))
    .option('--batch', 'a line {"id","from","n","unit","roll"} each on standard input')
    .addHelpText('after', DUE_HELP)
    .action(async (options: Partial<DueOptions> & DueDefaults & { batch?: true }) => {
      const { from, period, batch, ...rest } = options;
      const isQuestion = from !== undefined && period !== undefined;
      if (batch ? from !== undefined || period !== undefined : !isQuestion) {
        return program.error('Expected --from DATE and --period "N UNIT", or else --batch');
      }
      end(
        isQuestion
          ? due({ from, period, ...rest }, output)
          : await dueBatch(linesOf(stdin.setEncoding('utf8')), rest.calendar, output),
      );
    });
};

const doctorCommand = (program: Command, end: End): void => {
  program
    .command('doctor')
    .description('what a running server needs and whether it has it, in words; ends with 1 if not')
    .addOption(new Option('--format <format>').choices(['jsonl', 'text']).default('text'))
    .action(async (options: DoctorOptions) => end(await doctor(options, readConfig(), output)));
};

const code = await main();
stdout.write('', () => exit(code)); // after the last line is out; a pipe may be slow
