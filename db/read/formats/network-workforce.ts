import { lastDayOfMonth } from '../dates.ts'
import { NHS, type HeaderFormat } from '../format.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const WORKFORCE_TABLE = stagingTable({
  name: 'workforce',
  columns: {
    network: 'text not null',
    holds_on: 'date not null',
    staff_group: 'text not null',
    role: 'text not null',
    detailed_role: 'text not null',
    data_source: 'text not null',
    records: 'integer not null',
    wte: 'numeric not null',
  },
  key: ['network', 'holds_on', 'staff_group', 'role', 'detailed_role', 'data_source'],
  index: ['network', 'holds_on'],
})

// Published as `Clinical Director \uFFFD Medical`, where a dash was lost.
const restoreDash = (text: string): string => text.replaceAll(' \uFFFD ', ' – ')

/** Staff of networks by role, with several quarters in one file. Each is valid on the last day of its month. */
export const NETWORK_WORKFORCE: HeaderFormat<ColumnsOf<typeof WORKFORCE_TABLE>> = {
  dataset: 'network-workforce',
  title: 'Workforce of primary care networks by role',
  publisher: NHS,
  rowName: 'role in a network',
  header: {
    year: { names: ['census_year'] },
    month: { names: ['census_month'] },
    network: { names: ['pcn_code'] },
    staffGroup: { names: ['staff_group'] },
    role: { names: ['staff_role'] },
    detailedRole: { names: ['detailed_staff_role'] },
    dataSource: { names: ['data_source'] },
    records: { names: ['records'] },
    wte: { names: ['fte', 'wte'] },
  },
  table: WORKFORCE_TABLE,
  createReader: () => (row, emit) => {
    const year = row.cell('year')
    const month = row.cell('month')
    if (!/^20\d\d$/.test(year)) row.refuse('expected a year like 2022', 'year', year)
    if (!/^(0?[1-9]|1[0-2])$/.test(month)) row.refuse('expected a month from 1 to 12', 'month', month)
    const wte = row.decimal('wte')
    if (wte === null || wte.startsWith('-'))
      row.refuse('expected whole-time equivalents, not below 0, like 0.8', 'wte', row.cell('wte'))
    if (!row.isSound) return
    emit({
      network: row.code('network', /^U\d{5}$/, 'U00001'),
      holds_on: lastDayOfMonth(Number(year), Number(month)),
      staff_group: row.needed('staffGroup'),
      role: row.needed('role'),
      detailed_role: row.needed('detailedRole', restoreDash),
      data_source: row.needed('dataSource'),
      records: row.has('records') ? row.count('records') : 1,
      wte,
    })
  },
}

const { records: _, ...OF_EACH_PERSON } = NETWORK_WORKFORCE.header

/** The same publication at individual level: a row for each person. The rows of a role in a network are added up. */
export const NETWORK_WORKFORCE_BY_PERSON: HeaderFormat<ColumnsOf<typeof WORKFORCE_TABLE>> = {
  ...NETWORK_WORKFORCE,
  rowName: 'person in a network',
  header: { ...OF_EACH_PERSON, person: { names: ['unique_identifier'] } },
  without: ['records'],
  sums: ['records', 'wte'],
}
