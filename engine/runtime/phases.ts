import { Listr, PRESET_TIMER, type ListrTask } from 'listr2';

/**
 * Runs the phases one after another, each with its time. A terminal gets a live list, a log one
 * line a phase. What failed is said once, by whoever started us.
 */
export const runPhases = async (phases: readonly ListrTask[]): Promise<void> => {
  if (process.stdout.isTTY) {
    await new Listr([...phases], {
      rendererOptions: { timer: PRESET_TIMER, showErrorMessage: false },
    }).run();
    return;
  }
  await new Listr(phases.map(announced), { renderer: 'silent' }).run();
};

const announced = (phase: ListrTask): ListrTask => ({
  ...phase,
  task: async (context, task) => {
    const started = Date.now();
    const result: unknown = await phase.task(context, task);
    console.log(`✔ ${String(phase.title)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return result;
  },
});
