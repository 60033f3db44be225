import { Button } from 'antd';
import { useSession } from '../../../api/use-session.ts';
import { useWords } from '../../use-words.ts';
import type { WidgetProps } from '../widgets.ts';

/** 确认签名: whoever is signed in confirms with one press; pressing again takes it back. */
export function AntdSignature(props: WidgetProps) {
  const { t } = useWords();
  const { data: session } = useSession();
  const signed = Array.isArray(props.value) && props.value.length > 0;
  const name = session?.person.name ?? '';

  return (
    <div id={props.id} role="group" aria-labelledby={props.labelId} className="signature">
      {signed && <span className="signature-name">{name}</span>}
      <Button
        {...(signed ? {} : { type: 'primary' as const, ghost: true })}
        {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
        onClick={() =>
          props.onChange(signed ? [] : [{ id: `confirmed:${session?.person.id}`, name }])
        }
        onBlur={props.onBlur}
      >
        {signed ? t('form.unsign') : t('form.sign', { name })}
      </Button>
    </div>
  );
}
