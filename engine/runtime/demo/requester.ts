import type { FormResponse } from '../../http/contract/form.ts';
import type { SubmitIssueResponse, TrackResponse } from '../../http/contract/tracking.ts';
import type { FormValues } from '../../http/contract/values.ts';
import type { ApiClient } from './api-client.ts';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 1_500; // an address may ask ten times a minute

/** Raises a problem as anybody may, without an account; gives the tracking code. */
export const submitIssue = async (
  client: ApiClient,
  issue: { readonly station: string; readonly values: FormValues },
): Promise<string> => {
  const form = await client.get<FormResponse>(
    `/api/public/forms/issue-intake?station=${issue.station}`,
  );
  const answer = await client.send<SubmitIssueResponse>('POST', '/api/public/issues', {
    ...issue,
    formHash: form.hash,
  });
  return answer.trackingCode;
};

/** Answers the one thing the requester is asked, on the page behind the code. */
export const answerQuestion = async (
  client: ApiClient,
  code: string,
  values: FormValues,
): Promise<void> => {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS;) {
    const { questions } = await client.send<TrackResponse>('POST', '/api/public/track', { code });
    const [question] = questions;
    if (question) {
      const body = { code, question: question.id, values, formHash: question.form.hash };
      await client.send('POST', '/api/public/track/answers', body);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('Expected the requester to be asked something, but he was not');
};
