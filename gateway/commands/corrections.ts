import type { Knex } from 'knex'
import {
  CORRECTION_COLUMNS,
  listCorrections,
  recordCorrectionState,
  type SettableCorrectionState,
} from '../../db/corrections.ts'
import { readConfig } from '../config.ts'
import { CommandError } from './exit-codes.ts'
import { printTable, printMessage, type OutputOptions } from './output.ts'
import { withDatabase } from './with-database.ts'

export interface CorrectionsOptions extends OutputOptions {
  readonly mark?: readonly string[]
  readonly why?: string
  readonly all?: boolean
}

const STATES: ReadonlyMap<string, SettableCorrectionState> = new Map([
  ['checking', 'BEING_CHECKED'],
  ['changed', 'CHANGED'],
  ['not-changed', 'NOT_CHANGED'],
])

/** Records the state of a report. A decision prints the email address of its sender once. */
const recordState = async (
  db: Knex,
  [text = '', name = '']: readonly string[],
  why: string | undefined,
): Promise<void> => {
  const state = STATES.get(name)
  const reason = why?.trim() ? why.trim() : null
  if (state === undefined || (state !== 'BEING_CHECKED' && reason === null)) {
    throw new CommandError(
      'usage',
      state === undefined ? `Unknown state "${name}".` : 'A decision needs a public reason.',
      `Write --mark REFERENCE ${[...STATES.keys()].join('|')}, with --why TEXT for the last two.`,
    )
  }
  const reference = text.toUpperCase()
  const recorded = await recordCorrectionState(db, reference, state, reason)
  if (!recorded) {
    throw new CommandError(
      'not found',
      `There is no correction with the reference ${reference}.`,
      '`npm start -- corrections --all` lists all references.',
    )
  }
  printMessage(`${reference}: ${name}.`)
  if (state !== 'BEING_CHECKED' && recorded.email)
    printMessage(
      `You can reply to the sender at ${recorded.email}. Note the address now: it has been deleted from the database.`,
    )
}

/** Lists the reports of corrections that are open, or all of them; or records the decision on one. */
export const corrections = async ({ mark, why, all = false, ...output }: CorrectionsOptions) =>
  withDatabase(readConfig(), async (db) => {
    if (mark) return recordState(db, mark, why)
    return printTable(
      { columns: CORRECTION_COLUMNS, rows: await listCorrections(db, { includeDecided: all }) },
      output,
    )
  })
