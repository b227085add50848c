import type { Sheet, Workbook } from './containers/workbook.ts'
import { ODS } from './format.ts'
import { EPCN_MEMBERS, EPCN_NETWORKS } from './formats/epcn.ts'
import type { PublishedSection } from './published-file.ts'
import { describeRelease, takeFirst, type Opened, type Opening } from './open-file.ts'
import { openTable } from './open-table.ts'
import { recogniseHeader } from './recognise.ts'
import { findReleaseDay } from './release-day.ts'
import { createSection } from './table-rows.ts'
import { Unreadable } from './unreadable.ts'

// `PCN Details` in 2019, `PCNDetails` later.
const SHEETS = [
  { name: 'pcndetails', format: EPCN_NETWORKS },
  { name: 'pcncorepartnerdetails', format: EPCN_MEMBERS },
]

const findSheet = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase().replace(/\s/g, '') === name)

/** ePCN, which has two tables. */
const openEpcn = async (
  { fileName, names, release, faults }: Opening,
  { sheets, savedOn }: Workbook,
): Promise<Opened> => {
  const day = findReleaseDay(names, release, null, false, savedOn)
  const sections: PublishedSection[] = []
  for (const { name, format } of SHEETS) {
    const sheet = findSheet(sheets, name)
    if (!sheet) throw new Unreadable(`has no sheet for ${format.title}; use ePCN.xlsx as published`)
    const file = `${fileName}, sheet ${sheet.name}`
    const [header] = await takeFirst(sheet.records(), 1)
    const recognised = header ? recogniseHeader([format], header) : null
    if (!recognised) {
      faults.add({ file, problem: `does not have the columns of ${format.title}; use ePCN as published` })
      continue
    }
    sections.push(
      createSection({ file, recognised, records: sheet.records, release: day, isPadded: true }, faults),
    )
  }
  return {
    dataset: 'epcn',
    ...describeRelease({ title: 'Primary care networks and their members (ePCN)', publisher: ODS }, day),
    sections,
  }
}

/** A workbook: ePCN, or one sheet of a kind that is also published as CSV. */
export const openWorkbookFile = async (opening: Opening, workbook: Workbook): Promise<Opened> => {
  const { sheets, savedOn } = workbook
  if (SHEETS.some(({ name }) => findSheet(sheets, name))) return openEpcn(opening, workbook)
  const filled: Sheet[] = []
  for (const sheet of sheets) if ((await takeFirst(sheet.records(), 1)).length > 0) filled.push(sheet)
  const [only, ...others] = filled
  if (!only || others.length > 0) {
    throw new Unreadable(
      `is a workbook with the sheets ${sheets.map(({ name }) => name).join(', ')}; expected PCNDetails and PCN Core Partner Details of ePCN.xlsx, or one sheet with rows. Save the sheet with the rows as CSV and load that file`,
    )
  }
  return openTable(opening, only.records, { isPadded: true, savedOn })
}
