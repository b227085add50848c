import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const VALID_ID = /^[A-Za-z0-9._:-]{1,100}$/

const validHeader = (value: string | string[] | undefined, form: RegExp): string | null =>
  typeof value === 'string' && form.test(value) ? value : null

/** The client's request id or correlation id, if its form is valid; otherwise null. An invalid id is never echoed. */
export const clientIdOf = ({ headers }: IncomingMessage): string | null =>
  validHeader(headers['x-request-id'], VALID_ID) ?? validHeader(headers['x-correlation-id'], VALID_ID)

export const newRequestId = (): string => randomUUID()
