import type { Knex } from 'knex'
import { readConfig } from '../config.ts'
import { CommandFault } from './exit-codes.ts'
import { printTable, printMessage, type OutputOptions } from './output.ts'
import { withDatabase } from './with-database.ts'

export interface CorrectionsOptions extends OutputOptions {
  readonly mark?: readonly string[]
  readonly why?: string
  readonly all?: boolean
}

const STATES: Readonly<Record<string, string>> = {
  checking: 'BEING_CHECKED',
  changed: 'CHANGED',
  'not-changed': 'NOT_CHANGED',
}

const COLUMNS = [
  'reference',
  'state',
  'reported_on',
  'about',
  'what_is_wrong',
  'what_is_right',
  'how_known',
  'email',
  'reason',
]

const listCorrections = async (db: Knex, isAll: boolean): Promise<readonly string[][]> => {
  const { rows } = (await db.raw(
    `select reference, state, (reported_at at time zone 'Europe/London')::date as reported_on, about,
       what_is_wrong, what_is_right, how_known, email, reason
     from corrections.corrections
     where ? or state in ('RECEIVED', 'BEING_CHECKED')
     order by reported_at, reference`,
    [isAll],
  )) as { rows: Record<string, string>[] }
  return rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))
}

/** Records the state of a report. A decision prints the e-mail address of its sender once, and deletes it. */
const recordState = async (db: Knex, [text = '', name = '']: readonly string[], why: string | undefined) => {
  const state = Object.hasOwn(STATES, name) ? STATES[name] : undefined
  if (state === undefined || (state !== 'BEING_CHECKED' && !why?.trim())) {
    throw new CommandFault(
      'wrong use',
      state === undefined ? `Unknown state "${name}".` : 'A decision needs a public reason.',
      `Write --mark REFERENCE ${Object.keys(STATES).join('|')}, with --why TEXT for the last two.`,
    )
  }
  const reference = text.toUpperCase()
  const isDecided = state !== 'BEING_CHECKED'
  const { rows } = (await db.raw(
    `with before as (
       select reference, email from corrections.corrections where reference = :reference for update
     )
     update corrections.corrections c
     set state = :state, reason = :why, email = case when :isDecided then null else c.email end,
       decided_at = case when :isDecided then now() end
     from before where c.reference = before.reference
     returning before.email`,
    { reference, state, why: why?.trim() ?? null, isDecided },
  )) as { rows: { email: string | null }[] }
  const [marked] = rows
  if (!marked) {
    throw new CommandFault(
      'not found',
      `There is no correction with the reference ${reference}.`,
      '`npm start -- corrections --all` lists all references.',
    )
  }
  printMessage(`${reference}: ${name}.`)
  if (isDecided && marked.email)
    printMessage(
      `You can reply to the sender at ${marked.email}. Note the address now: it has been deleted from the database.`,
    )
}

/** Lists the reports of corrections that are open, or all of them; or records the decision on one. */
export const corrections = async ({ mark, why, all = false, ...output }: CorrectionsOptions) =>
  withDatabase(readConfig(), async (db) => {
    if (mark) return recordState(db, mark, why)
    return printTable({ columns: COLUMNS, rows: await listCorrections(db, all) }, output)
  })
