import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import { FaultList } from '../../db/input-faults.ts'
import type { PublishedFile } from '../../db/read/published-file.ts'
import type { StagedValue } from '../../db/read/staging-table.ts'
import { openPublishedFile, type OpenOptions } from '../../db/read/open-published-file.ts'

export interface ReadResult {
  readonly file: PublishedFile | null
  /** The rows of each table, as objects by column. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, StagedValue>>[]>>
  readonly faults: readonly string[]
}

/** Writes a file with this name into a temporary folder. */
export const writeTemporary = (name: string, content: string | Buffer): string => {
  const folder = mkdtempSync(join(tmpdir(), 'official-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Writes files with these names into a folder with this name, and returns its path. */
export const writeFolder = (
  name: string,
  files: readonly { readonly name: string; readonly data: string }[],
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'official-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const file of files) {
    const path = join(folder, name, file.name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.data)
  }
  return join(folder, name)
}

export const listFaults = (faults: FaultList): readonly string[] => {
  try {
    faults.throwIfAny()
    return []
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return error.details
  }
}

export const readOfficial = async (path: string, options?: OpenOptions): Promise<ReadResult> => {
  const faults = new FaultList()
  const file = await openPublishedFile(path, faults, options)
  const tables: Record<string, Record<string, StagedValue>[]> = {}
  for (const { table, rows } of file?.sections ?? []) {
    const columns = ['line', ...Object.keys(table.columns)]
    const read = (tables[table.name] ??= [])
    for await (const values of rows) {
      read.push(Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null])))
    }
  }
  return { file, tables, faults: listFaults(faults) }
}

/** Reads a file with this content. The name gives the month unless the options do. */
export const readContent = (
  content: string | Buffer,
  name = 'file-2019-07.csv',
  options?: OpenOptions,
): Promise<ReadResult> => readOfficial(writeTemporary(name, content), options)

/** A row of the frame of 27 columns with these cells, counted from 1. */
export const frameRow = (cells: Readonly<Record<number, string>>): string =>
  Array.from({ length: 27 }, (_, index) => `"${cells[index + 1] ?? ''}"`).join(',')

export const practiceRow = (code: string, cells: Readonly<Record<number, string>> = {}): string =>
  frameRow({
    1: code,
    2: 'OAKHAM MEDICAL PRACTICE',
    5: 'COLD OVERTON ROAD',
    8: 'OAKHAM',
    10: 'LE15 6NT',
    11: '19740401',
    13: 'A',
    15: '03W',
    16: '20130401',
    18: '01572 722621',
    26: '4',
    ...cells,
  })

export const LIST_SIZE_HEADER =
  'PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS'

export const listSizeRow = (code: string, patients: number | string, date = '01JUL2019'): string =>
  `GP_PRAC_PAT_LIST,${date},GP,03W,E38000051,${code},LE15 6NT,ALL,ALL,${patients}`
