import type { ErrorCode } from '../../../schema/errors.ts'
import type { KeptAnswer } from './response-cache.ts'

/** What goes out: an answer that is kept, one that is not, that nothing has changed, or a refusal. */
export type Sendable =
  | { readonly kind: 'answer'; readonly answer: KeptAnswer; readonly isPublic: boolean }
  | { readonly kind: 'text'; readonly status: number; readonly text: string }
  | { readonly kind: 'unchanged'; readonly etag: string; readonly isPublic: boolean }
  | {
      readonly kind: 'refusal'
      readonly status: number
      readonly code: ErrorCode
      readonly message: string
      readonly extensions?: Readonly<Record<string, unknown>>
      readonly headers?: Readonly<Record<string, string>>
    }
