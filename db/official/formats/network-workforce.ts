import { lastDayOfMonth } from '../dates.ts'
import { NHS, type HeaderFormat } from '../format.ts'

/** Staff of networks by role, several quarters in one file: each holds on the last day of its month. */
export const NETWORK_WORKFORCE: HeaderFormat = {
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
  table: 'workforce',
  columns: ['network', 'holds_on', 'staff_group', 'role', 'detailed_role', 'data_source', 'records', 'wte'],
  key: ['network', 'holds_on', 'staff_group', 'role', 'detailed_role', 'data_source'],
  createReader: () => (row, emit) => {
    const year = row.cell('year')
    const month = row.cell('month')
    if (!/^20\d\d$/.test(year)) row.refuse('expected a year like 2022', 'year', year)
    if (!/^(0?[1-9]|1[0-2])$/.test(month)) row.refuse('expected a month from 1 to 12', 'month', month)
    const wte = row.decimal('wte')
    if (wte === null || wte.startsWith('-'))
      row.refuse('expected whole-time equivalents, not below 0, like 0.8', 'wte', row.cell('wte'))
    if (!row.isSound) return
    emit([
      row.code('network', /^U\d{5}$/, 'U30213'),
      lastDayOfMonth(Number(year), Number(month)),
      row.needed('staffGroup'),
      row.needed('role'),
      row.needed('detailedRole'),
      row.needed('dataSource'),
      row.count('records'),
      wte,
    ])
  },
}
