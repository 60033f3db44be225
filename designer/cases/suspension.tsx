import { Button } from 'antd';
import { useState } from 'react';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import type { ApiError } from '../api/client.ts';
import { Refused } from '../ui/refused.tsx';
import { SuspensionNotice } from '../ui/suspension-notice.tsx';
import { useWords } from '../ui/use-words.ts';
import { SuspensionDialog } from './suspension-dialog.tsx';

/** 挂起: that the case stands still, and for the committee the way in and out. */
export function Suspension({ answer }: { readonly answer: CaseResponse }) {
  const { t } = useWords();
  const { case: file, maySuspend } = answer;
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const { suspension } = file;
  const verb = suspension ? 'resume' : 'suspend';
  if (file.endedAt !== null || (!suspension && !maySuspend)) return null;

  const button = maySuspend && (
    <Button
      type={suspension ? 'primary' : 'default'}
      onClick={() => {
        setRefusal(null);
        setAsking(true);
      }}
    >
      {t(`suspension.${verb}.name`)}
    </Button>
  );
  return (
    <>
      {refusal && <Refused error={refusal} />}
      {suspension ? (
        <SuspensionNotice suspension={suspension}>{button}</SuspensionNotice>
      ) : (
        <p className="case-verbs">{button}</p>
      )}
      {isAsking && (
        <SuspensionDialog
          caseId={file.id}
          verb={verb}
          onClose={() => setAsking(false)}
          onRefused={setRefusal}
        />
      )}
    </>
  );
}
