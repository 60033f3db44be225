import { useWords } from '../../ui/use-words.ts';
import type { Place } from './step-names.ts';
import type { RunNames } from './words.ts';

interface StepButtonProps {
  readonly place: Place;
  readonly names: RunNames;
  readonly onShow: (elementId: string) => void;
}

/** The name of a step, which shows it in the drawing; what is drawn elsewhere says where. */
export function StepButton({ place, names, onShow }: StepButtonProps) {
  const { t } = useWords();
  const step = names.step(place);
  const process = names.calledIn(place);
  if (process !== null)
    return <span className="bh-run-step">{t('simulation.calledStep', { step, process })}</span>;
  return (
    <button
      type="button"
      className="bh-run-step"
      aria-label={t('simulation.act.show', { step })}
      onClick={() => onShow(place.elementId)}
    >
      {step}
    </button>
  );
}
