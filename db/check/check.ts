import { readFileSync, readdirSync } from 'node:fs'
import type { Knex } from 'knex'
import type { Fault, FaultList } from '../input-faults.ts'

const FOLDER = new URL('./', import.meta.url)

type FaultRow = Pick<Fault, 'file' | 'problem'> & {
  readonly line: number | null
  readonly column: string | null
  readonly value: string | null
}

/** Adds a fault for each row that a rule of this folder returns: file, line, column, value, problem. */
export const checkDerived = async (db: Knex.Transaction, faults: FaultList): Promise<void> => {
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.sql')) continue
    const { rows } = (await db.raw(
      readFileSync(new URL(file, FOLDER), 'utf8').replace(/;\s*$/, '').replaceAll('?', '\\?'),
    )) as { rows: FaultRow[] }
    for (const { file: name, line, column, value, problem } of rows) {
      faults.add({
        file: name,
        ...(line === null ? {} : { line }),
        ...(column === null ? {} : { column }),
        ...(value === null ? {} : { value }),
        problem,
      })
    }
  }
}
