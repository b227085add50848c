import type { Knex } from 'knex'
import { OperatorError } from '../schema/errors/operator-error.ts'
import { checkDerived } from './check/check.ts'
import { checkReferences } from './check/references.ts'
import { inTransaction } from './connect.ts'
import { derive } from './derive/derive.ts'
import { FaultList } from './input-faults.ts'
import { readLastInput, rememberInput, type LoadInput } from './loader-version.ts'
import { LOAD_LOCK } from './locks.ts'
import { LEASE_WAIT_MS, revokeLeases, writeVersions } from './publish/data-versions.ts'
import { publish } from './publish/publish.ts'
import { createDerivedTables, readShape, type LoadReport } from './publish/write-tables.ts'
import { placeAssets } from './stage/service-directory.ts'
import { checkSystems } from './stage/package.ts'

export interface LoadOptions {
  /** Derives and checks everything, and writes nothing. */
  readonly isDryRun?: boolean
  /** How long programs that serve the database have to release their leases. */
  readonly waitMs?: number
}

/** The steps of a load that differ between kinds of load. */
export interface Load {
  /** Writes the rows to the schema `staging`. Returns the new input of the database, or null if nothing changed. */
  readonly stage: (transaction: Knex.Transaction, last: LoadInput | null) => Promise<LoadInput | null>
  /** Writes the rows that refer to the published rows. */
  readonly complete?: (transaction: Knex.Transaction) => Promise<void>
}

class DryRun extends Error {
  readonly report: LoadReport

  constructor(report: LoadReport) {
    super('nothing is written')
    this.report = report
  }
}

// Directories of councils are loaded separately. Loads of other data do not change their rows.
const DIRECTORY_TABLES = ['local_authorities.asset_feeds', 'local_authorities.assets'] as const

// A constraint is violated (class 23), or two rows have the same key (class 21).
const INTEGRITY_VIOLATION = /^2[13]/

interface RefusedRow {
  readonly code: string
  readonly table?: string
  readonly detail?: string
}

const isRefusedRow = (error: unknown): error is RefusedRow =>
  error instanceof Error && 'code' in error && INTEGRITY_VIOLATION.test(String(error.code))

// Every constraint should have a check that names the line. This reports constraints without one.
const refusal = ({ table, detail }: RefusedRow): OperatorError =>
  new OperatorError(
    `Nothing was loaded: the ${table === undefined ? 'database' : `table ${table}`} rejects a row that was derived from the data.`,
    'Search your files for the ids and dates of the row below, and correct the rows that contain them.',
    detail === undefined ? [] : [detail],
  )

/**
 * Runs a load in one transaction: stages the input, derives and checks all rows, publishes those that differ, and
 * revokes the leases of programs that serve the database. Returns null if nothing changed.
 */
export const load = async (
  db: Knex,
  { stage, complete }: Load,
  { isDryRun = false, waitMs = LEASE_WAIT_MS }: LoadOptions = {},
): Promise<LoadReport | null> => {
  try {
    return await inTransaction(db, async (transaction) => {
      // A second load waits here, and then finds nothing to do.
      await transaction.raw('select pg_advisory_xact_lock(?)', [LOAD_LOCK])
      const input = await stage(transaction, await readLastInput(transaction))
      if (input === null) return null

      const tables = await createDerivedTables(transaction)
      await derive(transaction)

      const faults = new FaultList()
      await checkSystems(transaction, faults)
      await checkReferences(transaction, faults)
      await checkDerived(transaction, faults)
      faults.throwIfAny()

      const report = await publish(transaction, tables)
      await rememberInput(transaction, input, report)
      await complete?.(transaction)
      if (isDryRun) throw new DryRun(report)

      // Assets are located by their postcodes, which the load may have changed.
      await placeAssets(transaction)
      const shapes = new Map(tables)
      for (const table of DIRECTORY_TABLES) shapes.set(table, await readShape(transaction, table))
      await writeVersions(transaction, shapes)
      await revokeLeases(db, transaction, waitMs)
      return report
    })
  } catch (error) {
    if (error instanceof DryRun) return error.report
    throw isRefusedRow(error) ? refusal(error) : error
  }
}
