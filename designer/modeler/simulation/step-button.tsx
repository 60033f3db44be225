import { useWords } from '../../ui/use-words.ts';

interface StepButtonProps {
  readonly step: string;
  readonly onShow: () => void;
}

/** The name of a step that shows it in the drawing. */
export function StepButton({ step, onShow }: StepButtonProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="bh-run-step"
      aria-label={t('simulation.act.show', { step })}
      onClick={onShow}
    >
      {step}
    </button>
  );
}
