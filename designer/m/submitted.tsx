import { useEffect, useState } from 'react';
import type { SubmitIssueResponse } from '../../engine/http/contract/tracking.ts';
import { Lateness } from '../ui/lateness.tsx';
import { useWords } from '../ui/use-words.ts';

/** The receipt: the code that is shown only once, as text and as QR, and who has it next. */
export function Submitted({ answer }: { readonly answer: SubmitIssueResponse }) {
  const { t, name, names } = useWords();
  const { trackingCode: code, next } = answer;
  const link = `${window.location.origin}/m/track#${code}`; // after #: no server, no log sees it
  const qr = useQr(link);
  const [copied, setCopied] = useState(false);

  return (
    <div className="light-card receipt">
      <h1>{t('light.done.title')}</h1>
      <p>{t('light.done.text')}</p>
      <p className="tracking-code">
        <span className="muted">{t('light.done.code')}</span>
        <output>{code}</output>
      </p>
      {qr !== null && <img src={qr} alt={t('light.done.qr')} width={200} height={200} />}
      <div className="wizard-buttons">
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
        >
          {copied ? t('common.copied') : t('light.done.copy')}
        </button>
        {qr !== null && (
          <a className="button" href={qr} download={t('light.done.file')}>
            {t('light.done.save')}
          </a>
        )}
        <a className="button primary" href={link}>
          {t('light.done.follow')}
        </a>
      </div>
      {next && (
        <dl className="facts">
          <dt>{t('answers.next')}</dt>
          <dd>{name(next.step)}</dd>
          <dt>{t('answers.who')}</dt>
          <dd>{names(next.who) || '—'}</dd>
          {next.due && (
            <>
              <dt>{t('answers.due')}</dt>
              <dd>
                <Lateness due={next.due} />
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}

function useQr(text: string): string | null {
  const [image, setImage] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('qrcode')
      .then(({ default: qrcode }) => qrcode.toDataURL(text, { width: 400, margin: 1 }))
      .then((url) => wanted && setImage(url));
    return () => {
      wanted = false;
    };
  }, [text]);
  return image;
}
