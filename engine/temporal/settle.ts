import {
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { answered, refused, type Answer } from '../answer.ts';
import type { Json } from '../interpreter/values.ts';
import type { Refusal } from '../operations/operation.ts';

/** Refusals are answers; everything we do not know is a bug and thrown. */
export const settle = async <T>(work: () => Promise<T>): Promise<Answer<T>> => {
  try {
    return answered(await work());
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refused(refusal);
    throw error;
  }
};

const refusalIn = (error: unknown): Refusal | null => {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message, details } = error.cause;
    const detail = (details?.[0] ?? null) as Json;
    return { code: type ?? 'refused', message, ...(detail === null ? {} : { detail }) };
  }
  if (error instanceof WorkflowNotFoundError) {
    return { code: 'caseClosed', message: 'Expected a running case, but it has ended' };
  }
  if (error instanceof WorkflowExecutionAlreadyStartedError) {
    return {
      code: 'caseClosed',
      message: 'Expected a new case, but it has been started and has ended',
    };
  }
  return isOutOfReach(error) ? engineUnavailable() : null;
};

const UNREACHABLE: readonly number[] = [1, 4, 8, 14]; // CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE

const isOutOfReach = (error: unknown): boolean => {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (isGrpcServiceError(cause) && UNREACHABLE.includes(cause.code)) return true;
  }
  return false;
};

/** Whether it was taken is unknown: the same key again finds out. */
const engineUnavailable = (): Refusal => ({
  code: 'engineUnavailable',
  message: 'Expected the engine to answer in time, but it did not',
});
