import type { Workbook } from './containers/workbook.ts'
import { ODS } from './format.ts'
import { EPCN_MEMBERS, EPCN_NETWORKS } from './formats/epcn.ts'
import type { PublishedSection } from './published-file.ts'
import { describeRelease, takeFirst, type Opened, type Opening } from './open-file.ts'
import { recogniseHeader } from './recognise.ts'
import { findReleaseDay } from './release-day.ts'
import { createSection } from './table-rows.ts'
import { Unreadable } from './unreadable.ts'

// `PCN Details` in 2019, `PCNDetails` later.
const SHEETS = [
  { name: 'pcndetails', format: EPCN_NETWORKS },
  { name: 'pcncorepartnerdetails', format: EPCN_MEMBERS },
]

/** ePCN, which is published only as a workbook. */
export const openWorkbookFile = async (
  { fileName, names, release, faults }: Opening,
  { sheets, savedOn }: Workbook,
): Promise<Opened> => {
  const day = findReleaseDay(names, release, savedOn, false)
  const sections: PublishedSection[] = []
  for (const { name, format } of SHEETS) {
    const sheet = sheets.find((candidate) => candidate.name.toLowerCase().replace(/\s/g, '') === name)
    if (!sheet) {
      throw new Unreadable(
        `is a workbook with the sheets ${sheets.map((other) => other.name).join(', ')}; expected PCNDetails and PCN Core Partner Details of ePCN.xlsx. For any other workbook, save the sheet as CSV and load that file`,
      )
    }
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
