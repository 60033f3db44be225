import type { Json } from '../interpreter/values.ts';
import { canonicalJson } from './canonical-json.ts';
import type { AuditKind } from './kinds.ts';

/** One row of the chain (trust.md §6.1). Ids, codes and hashes only: no name, no phone, no free text. */
export interface AuditRow {
  readonly kind: AuditKind;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly actor: {
    readonly account?: string | undefined;
    readonly person?: string | undefined;
    readonly roles?: readonly string[] | undefined;
    readonly onBehalfOf?: string | undefined;
    readonly via: 'user' | 'timer' | 'system' | 'cli';
  };
  readonly session?: string | undefined; // hash
  readonly ip?: string | undefined;
  readonly request?: string | undefined;
  readonly object?: { readonly type: string; readonly id: string } | undefined;
  readonly case?: string | undefined;
  readonly instance?: string | undefined;
  readonly epoch?: number | undefined;
  readonly step?: number | undefined; // rev of the instance
  readonly definition?:
    { readonly id: string; readonly version?: number; readonly hash?: string } | undefined;
  readonly before?: string | undefined; // hashes
  readonly after?: string | undefined;
  readonly fields?:
    readonly { readonly name: string; readonly class: string; readonly hmac: string }[] | undefined;
  readonly approval?: string | undefined;
  readonly reasonRef?: { readonly id: string; readonly sha256: string } | undefined;
  readonly sandbox?: true | undefined; // of a case whose clock was fast-forwarded
  readonly detail?: Json | undefined; // codes, e.g. the outcome of a task
}

/** What is hashed and kept: canonical, so that anybody can hash it again. */
export const auditBody = (row: AuditRow): string =>
  canonicalJson({ v: 1, ...row } as unknown as Json);
