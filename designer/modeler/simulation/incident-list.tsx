import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/use-words.ts';
import { settlings, type Act, type Settling } from './act.ts';
import type { IncidentSight, Sight } from './sight.ts';
import { StepButton } from './step-button.tsx';
import { ValuesDialog } from './values-dialog.tsx';
import type { RunNames } from './words.ts';

interface IncidentListProps {
  readonly sight: Sight;
  readonly names: RunNames;
  readonly busy: boolean;
  readonly onAct: (act: Act) => void;
  readonly onShow: (elementId: string) => void;
}
const WORDS = { retry: 'retry', complete: 'continue', end: 'end' } as const;

/** 故障: why the run stands still, and what the operators of a real case could do about it. */
export function IncidentList({ sight, names, busy, onAct, onShow }: IncidentListProps) {
  const { t, language } = useWords();
  const [asked, setAsked] = useState<{ incident: IncidentSight; by: Settling } | null>(null);
  const { incidents, instances } = sight;
  if (incidents.length === 0) return null;
  const known = instances.find(({ id }) => id === asked?.incident.instanceId)?.variables ?? {};
  const label = (by: Settling): string => t(`simulation.act.${WORDS[by]}`);
  const settle = ({ instanceId, id }: IncidentSight, by: Settling, variables = {}) =>
    onAct({ type: 'settle', instanceId, incidentId: id, by, variables });
  return (
    <section aria-labelledby="simulation-incidents">
      <h3 id="simulation-incidents">
        {t('simulation.incident.title', { count: incidents.length })}
      </h3>
      <ul className="bh-run-waiting" role="list">
        {incidents.map((incident) => (
          <li key={`${incident.instanceId} ${incident.id}`} data-incident="true">
            <StepButton place={incident} names={names} onShow={onShow} />
            <span>{language === 'en' ? incident.en : incident.zh}</span>
            <span className="bh-run-acts">
              {settlings.map((by) => (
                <Button
                  key={by}
                  size="small"
                  disabled={busy}
                  aria-label={t('simulation.act.named', {
                    act: label(by),
                    step: names.step(incident),
                  })}
                  onClick={() => (by === 'end' ? settle(incident, by) : setAsked({ incident, by }))}
                >
                  {label(by)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {asked && (
        <ValuesDialog
          title={t('simulation.act.named', {
            act: label(asked.by),
            step: names.step(asked.incident),
          })}
          legend={t(asked.by === 'retry' ? 'simulation.values.retry' : 'simulation.values.form')}
          send={label(asked.by)}
          known={known}
          onSend={(variables) => settle(asked.incident, asked.by, variables)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
