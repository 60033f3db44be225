import { createDeployGate, type DeployGate } from '../definitions/deploy-gate.ts';
import type { ExitCode } from './output.ts';

/** Models are judged as the server judges them, and as long; the thread ends with the command. */
export const throughGate = async (
  work: (gate: DeployGate) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const gate = createDeployGate();
  try {
    return await work(gate);
  } finally {
    await gate.close();
  }
};
