import { useState, type FormEvent } from 'react';
import { useTrack } from '../api/use-track.ts';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/page.tsx';
import { useWords } from '../ui/use-words.ts';
import { LightProblem } from './light-states.tsx';
import { Progress } from './progress.tsx';

const CODE = /^[0-9A-Za-z-]{8,40}$/;

/** 查询进度: the code opens the requester's own view. A QR code carries it after #. */
export function TrackPage() {
  const { t } = useWords();
  useDocumentTitle(t('light.track.title'));
  const [code, setCode] = useState<string | null>(codeInAddress);
  const [entered, setEntered] = useState(code ?? '');
  const [unreadable, setUnreadable] = useState(false);
  const track = useTrack(code);

  const look = (event: FormEvent) => {
    event.preventDefault();
    const wanted = entered.trim();
    const readable = CODE.test(wanted);
    setUnreadable(!readable);
    if (readable && wanted === code) void track.refetch();
    if (readable) setCode(wanted);
  };

  return (
    <>
      <h1>{t('light.track.title')}</h1>
      <form className="light-card" onSubmit={look}>
        <label className="form-label" htmlFor="code">
          {t('light.track.code')}
        </label>
        <div className="form-control code-control">
          <input
            id="code"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={entered}
            aria-describedby="code-hint"
            aria-invalid={unreadable}
            onChange={(event) => setEntered(event.target.value)}
          />
          <button type="submit" className="button primary" disabled={track.isFetching}>
            {t('light.track.look')}
          </button>
        </div>
        <p id="code-hint" className={unreadable ? 'field-error' : 'field-hint'}>
          {unreadable ? t('light.track.unreadable') : t('light.track.hint')}
        </p>
      </form>
      {track.isError && <LightProblem error={track.error} onRetry={() => void track.refetch()} />}
      {code !== null && track.isPending && !track.isError && <Loading lines={6} />}
      {code !== null && track.data && (
        <Progress answer={track.data} code={code} onRefresh={() => void track.refetch()} />
      )}
    </>
  );
}

const codeInAddress = (): string | null => {
  const code = decodeURIComponent(window.location.hash.slice(1));
  return CODE.test(code) ? code : null;
};
