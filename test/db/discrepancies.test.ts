import { cpSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Knex } from 'knex'
import { describe, expect, it } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { loadData } from '../../db/load-shipped.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { listPackageFolders, readDataSet } from '../../db/shipped-data.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { createExamplePackage, editPackage, type EditablePackage } from '../support/packages.ts'
import { newFolder } from '../support/program.ts'
import { systemPackage } from '../support/systems.ts'
import { refusalOf } from '../support/loading.ts'

interface Row {
  readonly id: string
  readonly kind: string
  readonly difference: number | null
  readonly scope: string
  readonly values: readonly (number | null)[]
}

/** A database with the package of England and no system. */
const useEmptyDatabase = async (): Promise<Knex> => {
  const { address } = await useTestDatabase(null)
  const db = connectForTest(address)
  await migrateToLatest(db)
  await loadData(db, readDataSet('empty'))
  return db
}

/**
 * Loads a package into an empty database. Returns a function that lists the discrepancies of a system or of England.
 */
const load = async (folder: string): Promise<(scope: string) => Promise<Row[]>> => {
  const db = await useEmptyDatabase()
  await loadFiles(db, [folder])
  return async (scope) =>
    (
      await db.raw(
        `select d.id, d.kind, d.difference, d.scope,
           (select array_agg(s.value order by s.position) from kernel.discrepancy_statements s
            where s.discrepancy_id = d.id) as values
         from kernel.discrepancies d where d.scope = ? order by d.id`,
        [scope],
      )
    ).rows
}

const FIGURE = (id: string, measure: string, of: string, value: string, unit: string): string =>
  `qzz:${id}:plan-2026,qzz,${measure},${of},,2026-04-01,${value},${value},${unit},qzz-plan-2026,page 3,`

const RELATION = (id: string, relation: string, target: string, operands: string): string =>
  `${id},${relation},The figure,${target},${operands},,MEDIUM,,qzz-plan-2026,page 3,`

const replaceRows = (rows: readonly string[]) => (text: string) =>
  `${text.split('\r\n')[0] ?? ''}\r\n${rows.join('\r\n')}\r\n`

/** A system with three declared relations, and the number of its larger part. */
const declareRelations = (larger: number): EditablePackage => {
  const example = createExamplePackage()
  example.edit(
    'figures.csv',
    replaceRows([
      FIGURE('count:hubs', 'count', 'hubs', '10', 'COUNT'),
      FIGURE('count:hubs-of-the-north', 'count', 'hubs of the north', String(larger), 'COUNT'),
      FIGURE('count:hubs-of-the-south', 'count', 'hubs of the south', '4', 'COUNT'),
      FIGURE('network-coverage:hubs', 'network-coverage', 'hubs', '60', 'PERCENT'),
    ]),
  )
  const [total, north, south, share] = [
    'count:hubs',
    'count:hubs-of-the-north',
    'count:hubs-of-the-south',
    'network-coverage:hubs',
  ].map((id) => `qzz:${id}:plan-2026`)
  example.edit(
    'relations.csv',
    replaceRows([
      RELATION('hubs-in-all', 'sum-of', total ?? '', `${north}|${south}`),
      RELATION('share-of-the-north', 'share-of', share ?? '', `${north}|${total}`),
      RELATION('size-of-the-north', 'range-of', north ?? '', '5|6'),
    ]),
  )
  return example
}

describe('declared relations', () => {
  it('find figures of a new system that do not match, without a change of the program', async () => {
    const found = await (await load(declareRelations(7).folder))('qzz')
    const declared = found.filter(({ id }) => /hubs-in-all|of-the-north/.test(id))
    expect(declared).toEqual([
      {
        id: 'qzz:hubs-in-all',
        kind: 'TOTAL_DOES_NOT_ADD_UP',
        difference: 1,
        scope: 'qzz',
        values: [10, 11, 7, 4],
      },
      {
        id: 'qzz:share-of-the-north',
        kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
        difference: 10,
        scope: 'qzz',
        values: [60, 70, 7, 10],
      },
      {
        id: 'qzz:size-of-the-north',
        kind: 'RANGE_DIFFERS',
        difference: null,
        scope: 'qzz',
        values: [null, 7],
      },
    ])
  })

  it('find nothing if every figure matches', async () => {
    const found = await (await load(declareRelations(6).folder))('qzz')
    expect(found.filter(({ id }) => /hubs-in-all|of-the-north/.test(id))).toEqual([])
  })

  it('are refused if they name a figure that does not exist', async () => {
    const { folder, edit } = declareRelations(6)
    edit('relations.csv', (text) => text.replace('|qzz:count:hubs-of-the-south:plan-2026', '|qzz:nothing'))
    const { details } = await refusalOf(loadFiles(await useEmptyDatabase(), [folder]))
    expect(details.join('\n')).toMatch(
      /relations\.csv:2: column "operands": value "qzz:nothing": is neither a number nor the id of a figure/,
    )
  })
})

it('a relation with the wrong number of operands is refused', async () => {
  const { folder, edit } = declareRelations(6)
  edit('relations.csv', (text) => text.replace('5|6', '5'))
  const { details } = await refusalOf(loadFiles(await useEmptyDatabase(), [folder]))
  expect(details.join('\n')).toMatch(
    /relations\.csv:4: column "operands": value "5": has 1 operands; range-of needs two/,
  )
})

describe('values that are compared without a declaration', () => {
  it('are a discrepancy if two sources state them for the same subject and period', async () => {
    const { folder, edit } = createExamplePackage()
    const row = (source: string, value: string): string =>
      `qzz:population:${source},qzz,population,,2026,2026-04-01,"${value}",${value.replaceAll(',', '')},PEOPLE,${source},page 3,`
    edit('sources.csv', (text) => {
      const [header = '', plan = ''] = text.split('\r\n')
      return `${header}\r\n${plan}\r\n${plan.replace('qzz-plan-2026', 'qzz-report-2026')}\r\n`
    })
    edit('figures.csv', replaceRows([row('qzz-plan-2026', '90,000'), row('qzz-report-2026', '91,000')]))
    edit('relations.csv', (text) => `${text.split('\r\n')[0] ?? ''}\r\n`)
    const found = await (await load(folder))('qzz')
    expect(found).toContainEqual({
      id: 'qzz:values-qzz-population-2026-people',
      kind: 'VALUES_DIFFER',
      difference: 1_000,
      scope: 'qzz',
      values: [90_000, 91_000],
    })
  })
})

describe('Birmingham and Solihull', () => {
  const copy = (): EditablePackage => {
    const folder = join(newFolder(), 'copy')
    cpSync(systemPackage('birmingham-and-solihull'), folder, { recursive: true })
    return editPackage(folder)
  }
  const SUM = 'qhl:disagreement-qhl-25-deficit-by-month'
  const COUNT = 'qhl:count-main-practices-qhl'

  it('has its 25 discrepancies, and those that rules find in its counts', async () => {
    const found = await (await load(copy().folder))('qhl')
    const ids = found.map(({ id }) => id)
    const numbers = ids.flatMap((id) => /^qhl:disagreement-qhl-(\d\d)-/.exec(id)?.[1] ?? [])
    expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => String(index + 1).padStart(2, '0')))
    expect(found.find(({ id }) => id === SUM)).toMatchObject({
      kind: 'TOTAL_DOES_NOT_ADD_UP',
      difference: 6_100_000,
    })
    expect(found.find(({ id }) => id === COUNT)).toMatchObject({
      kind: 'COUNT_DIFFERS',
      values: [181, 180, 180],
    })
  })

  it('gains and loses a discrepancy when a number changes', async () => {
    const { folder, edit } = copy()
    edit('indicators.csv', (text) => text.replace('£17.8 million,17800000', '£11.7 million,11700000'))
    edit('figures.csv', (text) =>
      text
        .replace('181,181,COUNT', '180,180,COUNT')
        .replace('localities,,2024-03-01,6,6', 'localities,,2024-03-01,7,7'),
    )
    const ids = (await (await load(folder))('qhl')).map(({ id }) => id)
    expect(ids).not.toContain(SUM)
    expect(ids).not.toContain(COUNT)
    expect(ids).toContain('qhl:count-localities-qhl')
  })
})

it('quotes at most 15 words of a source in a cell', () => {
  const long = listPackageFolders().flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .flatMap((file) =>
        (
          parse(readFileSync(join(folder, file), 'utf8'), { columns: true }) as Record<string, string>[]
        ).flatMap(({ printed = '' }, index) =>
          printed.split(/\s+/).length > 15 ? `${basename(folder)}/${file}:${index + 2}` : [],
        ),
      ),
  )
  expect(long).toEqual([])
})

it('adds up a network once that a source states as a whole and in neighbourhoods', async () => {
  const { folder, edit } = createExamplePackage()
  edit('sources.csv', (text) => {
    const [header = '', plan = ''] = text.split('\r\n')
    return `${header}\r\n${plan}\r\n${plan.replace('qzz-plan-2026', 'qzz-report-2026')}\r\n`
  })
  edit('neighbourhoods.csv', (text) => {
    const [header = '', row = ''] = text.split('\r\n')
    return `${header}\r\n${row}\r\n${row.replace('u00001', 'u00001-hub-1').replace('false', 'true')}\r\n`
  })
  edit('network-statements.csv', (text) => {
    const [header = '', row = ''] = text.split('\r\n')
    const part = row.replace('u00001,,', 'u00001,u00001-hub-1,').replace('row 2', 'row 3')
    const other = row.replace('qzz-plan-2026', 'qzz-report-2026').replace('30 100,30100', '30 200,30200')
    return `${[header, row, part, other].join('\r\n')}\r\n`
  })
  const found = await (await load(folder))('qzz')
  expect(found.find(({ id }) => id === 'qzz:list-size-total-qzz')?.values).toEqual([30_100, 30_200])
})
