import { Radio, Select } from 'antd';
import { useState } from 'react';
import type { OpenIncident } from '../../engine/http/contract/incident.ts';
import { newKey, type ApiError } from '../api/client.ts';
import { useResolveIncident } from '../api/use-incidents.ts';
import { Labeled } from '../ui/labeled.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { VerbModal } from '../ui/verb-modal.tsx';
import { emptyRepair, REMEDIES, resolutionOf, takesValues, type Repair } from './repair.ts';
import { RepairValues } from './repair-values.tsx';
import { useVerbOutcome } from './use-verb-outcome.ts';

interface RepairDialogProps {
  readonly caseId: string;
  readonly incident: OpenIncident;
  readonly onClose: () => void;
  readonly onRefused: (error: ApiError) => void;
}

/** Remedies with what each of them does; the reason goes into history and audit. */
export function RepairDialog({ caseId, incident, onClose, onRefused }: RepairDialogProps) {
  const { t, name } = useWords();
  const outcome = useVerbOutcome({ onClose, onRefused });
  const resolve = useResolveIncident(caseId);
  const [key] = useState(newKey);
  const [repair, setRepair] = useState<Repair>(emptyRepair);
  const change = (next: Partial<Repair>) => setRepair({ ...repair, ...next });
  const body = resolutionOf(repair);
  const mayMove = (incident.standing?.targets.length ?? 0) > 0;

  const send = () => {
    if (!body) return;
    resolve.mutate(
      { incident: incident.id, key, body },
      outcome(t('cases.incidents.done'), t('cases.incidents.accepted')),
    );
  };

  return (
    <VerbModal
      title={t('cases.incidents.dialog', { step: name(incident.step) })}
      verb={t(`cases.incidents.remedies.${repair.by}.name`)}
      danger={repair.by === 'terminate'}
      ready={body !== null}
      busy={resolve.isPending}
      onSend={send}
      onClose={onClose}
    >
      <p>{name(incident.cause)}</p>
      <Radio.Group
        className="remedies"
        aria-label={t('cases.incidents.remedy')}
        value={repair.by}
        onChange={(event) => change({ by: event.target.value as Repair['by'] })}
        options={REMEDIES.map((by) => ({
          value: by,
          label: t(`cases.incidents.remedies.${by}.name`),
          disabled: by === 'move' && !mayMove,
        }))}
      />
      <p className="dialog-consequence">
        {t(`cases.incidents.remedies.${repair.by}.consequence`)}
        {!mayMove && ` ${t('cases.incidents.noTarget')}`}
      </p>
      {takesValues(repair.by) && (
        <RepairValues
          known={incident.standing?.values ?? []}
          rows={repair.rows}
          onChange={(rows) => change({ rows })}
        />
      )}
      {repair.by === 'move' && (
        <Labeled label={t('cases.incidents.target')} help={t('cases.incidents.targetHelp')}>
          {(id) => (
            <Select
              id={id}
              className="dialog-field"
              value={repair.target}
              placeholder={t('form.choose')}
              options={(incident.standing?.targets ?? []).map(({ elementId, step }) => ({
                value: elementId,
                label: name(step),
              }))}
              onChange={(target: string) => change({ target })}
            />
          )}
        </Labeled>
      )}
      <ReasonField
        label={t('cases.incidents.reason')}
        help={t('cases.incidents.reasonHelp')}
        value={repair.reason}
        onChange={(reason) => change({ reason })}
      />
    </VerbModal>
  );
}
