import { Button, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { Json, Variables } from '../../engine/interpreter/values.ts';
import { isRecord } from '../../engine/time/sheets/sheet-fault.ts';
import { useWords } from '../ui/use-words.ts';
import { Labeled } from '../ui/labeled.tsx';
import type { SheetDraft } from './sheet-draft.ts';

interface LadderTableProps {
  readonly draft: SheetDraft;
  readonly mayEdit: boolean;
}

/** 升级阶梯: who is told when, level by level; a level is reached once a round. */
export function LadderTable({ draft, mayEdit }: LadderTableProps) {
  const { t, language } = useWords();
  const [edited, setEdited] = useState<{ readonly key: string; readonly index: number } | null>(
    null,
  );
  const levelsOf = (key: string): readonly Json[] => {
    const ladder = draft.sheets.ladders[key];
    const levels = isRecord(ladder) ? ladder['levels'] : undefined;
    return Array.isArray(levels) ? levels : [];
  };
  const save = (key: string, index: number, level: Variables): void => {
    const ladder = draft.sheets.ladders[key];
    const levels = levelsOf(key).map((one, at) => (at === index ? level : one));
    if (isRecord(ladder)) draft.set('ladders', key, { ...ladder, levels });
    setEdited(null);
  };
  const shown = edited ? levelsOf(edited.key)[edited.index] : undefined;
  return (
    <>
      <dl className="panel-body facts terms-ladders">
        {Object.entries(draft.sheets.ladders).map(([key, ladder]) => (
          <div key={key} className="fact">
            <dt>
              {String(
                (isRecord(ladder) && (language === 'en' ? ladder['en'] : ladder['zh'])) || key,
              )}{' '}
              <code className="muted">{key}</code>
              {isRecord(ladder) && ladder['manual'] === true && (
                <p className="muted">{t('terms.byHand')}</p>
              )}
            </dt>
            <dd>
              <ol>
                {levelsOf(key).map((level, index) => (
                  <li key={index}>
                    <LevelLine level={isRecord(level) ? level : {}} />{' '}
                    {mayEdit && (
                      <Button size="small" onClick={() => setEdited({ key, index })}>
                        {t('terms.edit')}
                      </Button>
                    )}
                  </li>
                ))}
              </ol>
              {draft.faults
                .filter((one) => one.sheet === 'ladders' && one.key === key)
                .map(({ field, zh, en }) => (
                  <p key={field} role="alert" className="field-fault">
                    {language === 'en' ? en : zh}
                  </p>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      {edited && isRecord(shown) && (
        <LevelDialog
          level={shown}
          onSave={(level) => save(edited.key, edited.index, level)}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function LevelLine({ level }: { readonly level: Variables }) {
  const { t, language } = useWords();
  const offset = isRecord(level['offset']) ? level['offset'] : {};
  const to = Array.isArray(level['to']) ? level['to'].join('、') : '';
  const n = typeof offset['n'] === 'number' ? offset['n'] : 0;
  const unit = offset['unit'] === 'calendarDays' ? 'calendarDays' : 'workingDays';
  const when = n === 0 ? 'on' : n < 0 ? 'before' : 'after';
  return (
    <>
      <b>
        {t(`terms.level.${when}`, { days: t(`design.period.${unit}`, { n: String(Math.abs(n)) }) })}
      </b>{' '}
      {String((language === 'en' ? level['en'] : level['zh']) ?? level['act'] ?? '')}{' '}
      <code className="muted">{to}</code>
    </>
  );
}

interface LevelDialogProps {
  readonly level: Variables;
  readonly onSave: (level: Variables) => void;
  readonly onClose: () => void;
}

function LevelDialog({ level, onSave, onClose }: LevelDialogProps) {
  const { t } = useWords();
  const offset = isRecord(level['offset']) ? level['offset'] : {};
  const [n, setN] = useState(typeof offset['n'] === 'number' ? offset['n'] : 0);
  const [to, setTo] = useState(Array.isArray(level['to']) ? level['to'].join(' ') : '');
  return (
    <Modal
      open
      title={t('terms.level.title')}
      okText={t('terms.take')}
      cancelText={t('terms.cancel')}
      onOk={() =>
        onSave({ ...level, offset: { ...offset, n }, to: to.split(/[\s、,]+/).filter(Boolean) })
      }
      onCancel={onClose}
    >
      <div className="new-definition">
        <Labeled label={t('terms.level.offset')} help={t('terms.level.offsetHelp')}>
          {(id) => (
            <InputNumber id={id} value={n} precision={0} onChange={(value) => setN(value ?? 0)} />
          )}
        </Labeled>
        <Labeled label={t('terms.level.to')} help={t('terms.level.toHelp')}>
          {(id) => <Input id={id} value={to} onChange={({ target }) => setTo(target.value)} />}
        </Labeled>
      </div>
    </Modal>
  );
}
