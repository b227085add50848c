import type { Knex } from 'knex'
import type { FaultList } from '../faults.ts'
import { stageName } from '../sync.ts'
import type { SeedFiles } from './tables.ts'

/** A branch belongs to a practice, never to a branch, so that nothing is a branch of a branch of itself. */
const checkBranches = (seeds: SeedFiles, faults: FaultList): void => {
  const file = seeds.file('practices')
  const rows = new Map(seeds.rows('practices').map((found) => [found.row.text('id'), found]))
  for (const { line, row } of rows.values()) {
    const main = rows.get(row.optional('main_practice') ?? '')
    const mainOfMain = main?.row.optional('main_practice') ?? null
    if (!main || mainOfMain === null) continue
    faults.add({
      file,
      line,
      column: 'main_practice',
      value: main.row.text('id'),
      problem: `is a branch itself, of ${mainOfMain} by line ${main.line}; name the practice`,
    })
  }
}

/** Published files may end a code without a word; who types an end knows what came after, or says so. */
const checkEnds = (seeds: SeedFiles, faults: FaultList): void => {
  const succeeded = new Set(
    seeds
      .rows('successions')
      .filter(({ row }) => row.text('kind') === 'COMMISSIONER')
      .map(({ row }) => row.text('id')),
  )
  for (const { line, row } of seeds.rows('commissioners')) {
    const closedOn = row.optional('closed_on')
    if (closedOn === null || succeeded.has(row.text('id'))) continue
    faults.add({
      file: seeds.file('commissioners'),
      line,
      column: 'closed_on',
      value: closedOn,
      problem: `ends ${row.text('id')} without a successor; add a row for it to ${seeds.file('successions')}`,
    })
  }
}

export const checkCurated = (seeds: SeedFiles, faults: FaultList): void => {
  checkBranches(seeds, faults)
  checkEnds(seeds, faults)
}

const SUBJECTS = ['commissioners', 'networks', 'neighbourhoods', 'practices', 'systems']

/** What came after may stand in a published file alone: known when all rows are staged. */
export const checkSuccessions = async (
  db: Knex.Transaction,
  seeds: SeedFiles,
  faults: FaultList,
): Promise<void> => {
  const named = seeds
    .rows('successions')
    .flatMap(({ line, row }) =>
      (['id', 'to'] as const).map((column) => ({ line, column, value: row.text(column) })),
    )
  const { rows } = await db.raw(
    `select id from (${SUBJECTS.map((table) => `select id from ${stageName(`primary_care.${table}`)}`).join(' union ')}) s
     where id = any (?)`,
    [named.map(({ value }) => value)],
  )
  const known = new Set(rows.map(({ id }: { id: string }) => id))
  for (const { line, column, value } of named) {
    if (known.has(value)) continue
    const problem = `no row of ${SUBJECTS.join(', ')} has it, nor a published file`
    faults.add({ file: seeds.file('successions'), line, column, value, problem })
  }
}
