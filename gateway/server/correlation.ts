import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const GOOD_ID = /^[A-Za-z0-9._:-]{1,100}$/
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/

const goodHeader = (value: string | string[] | undefined, form: RegExp): string | null =>
  typeof value === 'string' && form.test(value) ? value : null

/** The client's request id (or correlation id) where it has the form of one; what is bad is never echoed. */
export const clientIdOf = ({ headers }: IncomingMessage): string | null =>
  goodHeader(headers['x-request-id'], GOOD_ID) ?? goodHeader(headers['x-correlation-id'], GOOD_ID)

export const newRequestId = (): string => randomUUID()

export const traceparentOf = ({ headers }: IncomingMessage): string | null =>
  goodHeader(headers['traceparent'], TRACEPARENT)
