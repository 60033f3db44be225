import { useState } from 'react';
import type { Choosing } from '../../engine/http/contract/choosing.ts';
import type { ApiError } from '../api/client.ts';
import { RequestNumber } from '../ui/problem.tsx';
import { useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { ChoosingPanel } from './choosing-panel.tsx';
import './choosing.css';

/**
 * Every step of a case in which people choose what begins. A refusal stays to be read, also when a
 * colleague has ended the last of them meanwhile.
 */
export function Choosings({ choosings }: { readonly choosings: readonly Choosing[] }) {
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  return (
    <>
      {refusal && <Refused error={refusal} />}
      {choosings.map((choosing) => (
        <ChoosingPanel key={choosing.task} choosing={choosing} onRefused={setRefusal} />
      ))}
    </>
  );
}

function Refused({ error }: { readonly error: ApiError }) {
  const { t } = useWords();
  const text = useErrorText();
  const { code, params, requestId } = error.problem;
  const again = error.status === 0 || error.status === 429 || error.status >= 500;
  return (
    <div className={`notice ${again ? 'warning' : 'error'}`} role="alert">
      <div>
        <p>{code === 'taskChanged' ? t('cases.choosing.conflict') : text(code, params)}</p>
        {again && <p className="muted">{t('task.safeAgain')}</p>}
        {requestId !== undefined && <RequestNumber id={requestId} />}
      </div>
    </div>
  );
}
