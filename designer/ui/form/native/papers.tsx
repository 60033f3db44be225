import { useWords } from '../../use-words.ts';
import type { WidgetProps } from '../widgets.ts';

/** Files come from people who are signed in; others hand theirs to whoever calls them back. */
export function NativePapers(props: WidgetProps) {
  const { t } = useWords();
  return (
    <p id={props.id} className="field-hint">
      {t('form.papersLater')}
    </p>
  );
}

/** 确认签名 without an account: the tracking code is who one is. */
export function NativeSignature(props: WidgetProps) {
  const { t } = useWords();
  const signed = Array.isArray(props.value) && props.value.length > 0;
  return (
    <div role="group" id={props.id} aria-labelledby={props.labelId}>
      <button
        type="button"
        className="button"
        aria-pressed={signed}
        onClick={() =>
          props.onChange(signed ? [] : [{ id: 'confirmed:requester', name: t('form.signed') }])
        }
        onBlur={props.onBlur}
      >
        {signed ? t('form.signed') : t('form.signHere')}
      </button>
    </div>
  );
}
