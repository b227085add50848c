import type { DayForm } from '../dates.ts'
import { ODS, type HeaderFormat } from '../format.ts'

// Whole numbers in the workbook of 2019, text later; both give these digits.
const DAYS: readonly DayForm[] = ['20190701']

const NETWORK = /^U\d{5}$/
const ADDRESS = ['address1', 'address2', 'address3', 'address4', 'address5'] as const

/** Sheet 1 of ePCN: `PCN Details` in 2019, `PCNDetails` later. */
export const EPCN_NETWORKS: HeaderFormat = {
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
  table: 'networks',
  columns: [
    'code',
    'name',
    'commissioner',
    'commissioner_name',
    'opened_on',
    'closed_on',
    'address',
    'postcode',
  ],
  key: ['code'],
  createReader: () => (row, emit) => {
    const openedOn = row.neededDay('openDate', DAYS)
    const closedOn = row.day('closeDate', DAYS)
    row.checkPeriod(openedOn, 'closeDate', closedOn)
    emit([
      row.code('code', NETWORK, 'U30213'),
      row.needed('name'),
      row.text('commissioner'),
      row.text('commissionerName'),
      openedOn,
      closedOn,
      ADDRESS.flatMap((column) => row.text(column) ?? []),
      row.text('postcode'),
    ])
  },
}

/** Sheet 2, `PCN Core Partner Details`. An end is the last day of membership, as published. */
export const EPCN_MEMBERS: HeaderFormat = {
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
  table: 'network_members',
  columns: ['practice', 'name', 'commissioner', 'network', 'joined_on', 'left_on'],
  key: ['practice', 'network', 'joined_on'],
  createReader: () => (row, emit) => {
    const joinedOn = row.neededDay('startDate', DAYS)
    const leftOn = row.day('endDate', DAYS)
    row.checkPeriod(joinedOn, 'endDate', leftOn)
    emit([
      row.code('practice', /^[A-Z0-9]{5,8}$/, 'C82001'),
      row.needed('name'),
      row.text('commissioner'),
      row.code('network', NETWORK, 'U30213'),
      joinedOn,
      leftOn,
    ])
  },
}
