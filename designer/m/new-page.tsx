import { useState } from 'react';
import type { SubmitIssueResponse } from '../../engine/http/contract/tracking.ts';
import { newKey } from '../api/client.ts';
import { usePublicForm, useStations } from '../api/use-stations.ts';
import { useEvaluate } from '../ui/form/evaluate.ts';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/page.tsx';
import { useWords } from '../ui/use-words.ts';
import { IssueWizard } from './issue-wizard.tsx';
import { LightProblem } from './light-states.tsx';
import { Submitted } from './submitted.tsx';

const NO_FIELDS: readonly never[] = [];

/** 提建议: choose the station (a QR code chose it already), say it in three steps, keep the code. */
export function NewPage() {
  const { t, name } = useWords();
  useDocumentTitle(t('light.new.title'));
  const [scanned] = useState(() => new URLSearchParams(window.location.search).get('station'));
  const [chosen, setChosen] = useState<string | null>(scanned);
  const [key] = useState(newKey);
  const [done, setDone] = useState<SubmitIssueResponse | null>(null);
  const stations = useStations();
  const station = stations.data?.stations.find(({ id }) => id === chosen);
  const form = usePublicForm(station?.form, station?.id);
  const evaluate = useEvaluate(form.data?.schema.components ?? NO_FIELDS);

  if (done) return <Submitted answer={done} />;
  const error = stations.error ?? form.error;
  return (
    <>
      <h1>{t('light.new.title')}</h1>
      {error && (
        <LightProblem
          error={error}
          onRetry={() => void (stations.isError ? stations.refetch() : form.refetch())}
        />
      )}
      <div className="light-card">
        <label className="form-label" htmlFor="station">
          {t('light.new.station')}
        </label>
        <select
          id="station"
          value={station?.id ?? ''}
          onChange={(event) => setChosen(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{t('form.choose')}</option>
          {(stations.data?.stations ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {t('light.new.stationOf', { county: name(one.county.name), station: name(one.name) })}
            </option>
          ))}
        </select>
        {!station && <p className="field-hint">{t('light.new.stationHint')}</p>}
      </div>
      {station && !form.data && !form.isError && <Loading lines={8} />}
      {station && form.data && evaluate && (
        <IssueWizard
          key={`${station.id}:${form.data.hash}`}
          stationId={station.id}
          form={form.data}
          evaluate={evaluate}
          submissionKey={key}
          source={scanned === station.id ? 'QR' : 'WEB'}
          onDone={setDone}
        />
      )}
    </>
  );
}
