import type { DayForm } from '../dates.ts'
import type { Row } from '../row.ts'

/** The frame of 27 columns of the Organisation Data Service, without a header. */
export const ODS_WIDTH = 27
export const ODS_DAYS: readonly DayForm[] = ['20260401']

export const ODS_FRAME = {
  code: 1,
  name: 2,
  region: 3,
  board: 4,
  address1: 5,
  address2: 6,
  address3: 7,
  address4: 8,
  address5: 9,
  postcode: 10,
  openDate: 11,
  closeDate: 12,
  status: 13,
  roles: 14,
  parent: 15,
  joinDate: 16,
  leftDate: 17,
  telephone: 18,
  setting: 26,
} as const

const ADDRESS = ['address1', 'address2', 'address3', 'address4', 'address5'] as const

export const readAddress = (row: Row): string[] => ADDRESS.flatMap((column) => row.text(column) ?? [])

/** A row with a wrong number of cells is a fault. Empty cells at the end are ignored. */
const isNearlyFrame = (cells: readonly string[]): boolean =>
  cells.length >= ODS_WIDTH - 2 && cells.slice(ODS_WIDTH + 2).every((cell) => cell === '')

/** Whether most of the first rows have the frame, a code and a name. */
export const isFrameOf = (rows: readonly (readonly string[])[], code: RegExp, name = /./): boolean =>
  rows.filter((cells) => isNearlyFrame(cells) && code.test(cells[0] ?? '') && name.test(cells[1] ?? ''))
    .length *
    2 >
  rows.length

export const readOpening = (row: Row): { openedOn: string; closedOn: string | null } => {
  const openedOn = row.neededDay('openDate', ODS_DAYS)
  const closedOn = row.day('closeDate', ODS_DAYS)
  row.checkPeriod(openedOn, 'closeDate', closedOn)
  return { openedOn, closedOn }
}
