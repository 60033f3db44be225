import { Button } from 'antd';
import { useState } from 'react';
import type { OpenIncident } from '../../engine/http/contract/incident.ts';
import type { ApiError } from '../api/client.ts';
import { useIncidents } from '../api/use-incidents.ts';
import { Loading } from '../ui/loading.tsx';
import { Problem } from '../ui/problem.tsx';
import { Refused } from '../ui/refused.tsx';
import { useWords } from '../ui/use-words.ts';
import { RepairDialog } from './repair-dialog.tsx';

interface IncidentsProps {
  readonly caseId: string;
  readonly isStuck: boolean;
}

/**
 * 异常: what holds the case up, since when and why, and the way to a remedy. A refusal stays to be
 * read, also when a colleague has resolved the last incident meanwhile.
 */
export function Incidents({ caseId, isStuck }: IncidentsProps) {
  const { t } = useWords();
  const found = useIncidents(caseId, isStuck);
  const open = isStuck ? (found.data?.incidents ?? []) : [];
  const isLoading = isStuck && !found.data;
  const [chosen, setChosen] = useState<OpenIncident | null>(null);
  const [refusal, setRefusal] = useState<ApiError | null>(null);

  if (!isStuck && !refusal) return null;
  if (isStuck && found.isError && !found.data) {
    return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  }
  return (
    <section className="panel" aria-label={t('cases.incidents.title')}>
      <h2>{t('cases.incidents.title')}</h2>
      <div className="panel-body">
        {refusal && <Refused error={refusal} />}
        {isLoading && <Loading lines={3} />}
        {!isLoading && open.length === 0 && <p className="muted">{t('cases.incidents.none')}</p>}
        <ul className="incidents">
          {open.map((incident) => (
            <Row
              key={incident.id}
              incident={incident}
              onRepair={() => {
                setRefusal(null);
                setChosen(incident);
              }}
            />
          ))}
        </ul>
      </div>
      {chosen && (
        <RepairDialog
          caseId={caseId}
          incident={chosen}
          onClose={() => setChosen(null)}
          onRefused={setRefusal}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly incident: OpenIncident;
  readonly onRepair: () => void;
}

function Row({ incident, onRepair }: RowProps) {
  const { t, name, dateTime } = useWords();
  return (
    <li>
      <div>
        <strong>{name(incident.step)}</strong>{' '}
        <span className="muted">
          {t('cases.incidents.since', { time: dateTime(incident.at) })}
          {incident.attempts > 1 && ` · ${t('cases.incidents.attempts', { n: incident.attempts })}`}
        </span>
        <p>{name(incident.cause)}</p>
      </div>
      <Button onClick={onRepair}>{t('cases.incidents.repair')}</Button>
    </li>
  );
}
