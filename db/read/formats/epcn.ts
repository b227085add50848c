import type { DayForm } from '../dates.ts'
import { ODS, type HeaderFormat } from '../format.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const NETWORKS_TABLE = stagingTable({
  name: 'networks',
  columns: {
    code: 'text not null',
    name: 'text not null',
    commissioner: 'text',
    commissioner_name: 'text',
    opened_on: 'date not null',
    closed_on: 'date',
    address: 'text[] not null',
    postcode: 'text',
  },
  key: ['code'],
  spelled: ['name', 'commissioner_name'],
  comparison: { what: 'open networks', counted: 'x.closed_on is null', continued: 'x.closed_on is null' },
})

const NETWORK_MEMBERS_TABLE = stagingTable({
  name: 'network_members',
  columns: {
    practice: 'text not null',
    name: 'text not null',
    commissioner: 'text',
    network: 'text not null',
    joined_on: 'date not null',
    left_on: 'date',
  },
  key: ['practice', 'network', 'joined_on'],
  index: ['practice', 'network'],
  comparison: {
    what: 'current memberships of networks',
    counted: 'x.left_on is null',
    continued: 'x.left_on is null',
  },
})

// Whole numbers in the workbook of 2019, text later. Both give these digits.
const DAYS: readonly DayForm[] = ['20260401']

const NETWORK = /^U\d{5}$/
const ADDRESS = ['address1', 'address2', 'address3', 'address4', 'address5'] as const

/** Sheet 1 of ePCN: `PCN Details` in 2019, `PCNDetails` later. */
export const EPCN_NETWORKS: HeaderFormat<ColumnsOf<typeof NETWORKS_TABLE>> = {
  dataset: 'epcn-networks',
  title: 'Primary care networks (ePCN)',
  publisher: ODS,
  rowName: 'network',
  header: {
    code: { names: ['pcn_code'] },
    name: { names: ['pcn_name'] },
    commissioner: {
      names: [/^current_(clinical_commissioning_group|ccg|sub_icb_loc|sub_icb_location)_code$/],
    },
    commissionerName: {
      names: [
        /^(current_)?(clinical_commissioning_group|ccg|sub_icb_loc|sub_icb_location)_name$/,
        'sub_icb_location',
      ],
    },
    openDate: { names: [/^open_date(_yyyymmdd)?$/] },
    closeDate: { names: [/^close_date(_yyyymmdd)?$/] },
    address1: { names: ['address_line_1'] },
    address2: { names: ['address_line_2'] },
    address3: { names: ['address_line_3'] },
    address4: { names: ['address_line_4'] },
    address5: { names: ['address_line_5'] },
    postcode: { names: ['postcode'] },
  },
  table: NETWORKS_TABLE,
  createReader: () => (row, emit) => {
    const openedOn = row.neededDay('openDate', DAYS)
    const closedOn = row.day('closeDate', DAYS)
    row.checkPeriod(openedOn, 'closeDate', closedOn)
    emit({
      code: row.code('code', NETWORK, 'U00001'),
      name: row.needed('name'),
      commissioner: row.text('commissioner'),
      commissioner_name: row.text('commissionerName'),
      opened_on: openedOn,
      closed_on: closedOn,
      address: ADDRESS.flatMap((column) => row.text(column) ?? []),
      postcode: row.text('postcode'),
    })
  },
}

/** Sheet 2, `PCN Core Partner Details`. The end date is the last day of membership. */
export const EPCN_MEMBERS: HeaderFormat<ColumnsOf<typeof NETWORK_MEMBERS_TABLE>> = {
  dataset: 'epcn-members',
  title: 'Core members of primary care networks (ePCN)',
  publisher: ODS,
  rowName: 'member',
  header: {
    practice: { names: ['partner_organisation_code'] },
    name: { names: ['partner_name'] },
    commissioner: { names: [/^practice_parent_(ccg|sub_icb_loc|sub_icb_location)_code$/] },
    network: { names: ['pcn_code'] },
    startDate: { names: ['practice_to_pcn_relationship_start_date'] },
    endDate: { names: ['practice_to_pcn_relationship_end_date'] },
  },
  table: NETWORK_MEMBERS_TABLE,
  createReader: () => (row, emit) => {
    const joinedOn = row.neededDay('startDate', DAYS)
    const leftOn = row.day('endDate', DAYS)
    row.checkPeriod(joinedOn, 'endDate', leftOn)
    emit({
      practice: row.code('practice', /^[A-Z0-9]{5,8}$/, 'A00001'),
      name: row.needed('name'),
      commissioner: row.text('commissioner'),
      network: row.code('network', NETWORK, 'U00001'),
      joined_on: joinedOn,
      left_on: leftOn,
    })
  },
}
