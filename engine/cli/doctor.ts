import type { Config } from '../config.ts';
import { healthAddress, type Asked } from '../runtime/health-port.ts';
import { EXIT, type ExitCode, type Output } from './output.ts';

export interface DoctorOptions {
  readonly format: 'jsonl' | 'text';
}

const PATIENCE_MS = 15_000;

/** Asks the server of this data directory how it is, and says it in words: one line for each check. */
export const doctor = async (
  { format }: DoctorOptions,
  { home, healthPort }: Pick<Config, 'home' | 'healthPort'>,
  output: Output,
): Promise<ExitCode> => {
  const address = healthPort === 0 ? healthAddress(home) : `http://127.0.0.1:${healthPort}`;
  const answers = address === null ? null : await askAt(address);
  if (!answers) {
    output.complain(
      `应有使用 ${home} 的运行中服务器，实际没有回应 / Expected a running server with its data in ${home}, but none answers`,
    );
    return EXIT.refused;
  }
  const checks = answers.flatMap((answer) => answer.checks);
  for (const check of checks) {
    if (format === 'jsonl') output.line({ type: 'check', ...check });
    else output.text(`${check.ok ? '✓' : '✗'} ${check.zh} / ${check.en}`);
  }
  return checks.every(({ ok }) => ok) ? EXIT.done : EXIT.refused;
};

const askAt = async (address: string): Promise<readonly Asked[] | null> => {
  try {
    return await Promise.all(
      ['/live', '/ready'].map(async (path) => {
        const signal = AbortSignal.timeout(PATIENCE_MS);
        return (await (await fetch(address + path, { signal })).json()) as Asked;
      }),
    );
  } catch {
    return null;
  }
};
