import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { FaultList } from '../input-faults.ts'
import { checkIsFile, openContainer } from './containers/container.ts'
import { readRecords } from './csv-stream.ts'
import { checkHash, describeRows, readDeclaration } from './file-declaration.ts'
import type { PublishedFile } from './published-file.ts'
import { openBoundaries } from './open-boundaries.ts'
import { openTable } from './open-table.ts'
import { openWorkbookFile } from './open-workbook.ts'
import type { Opened, Opening } from './open-file.ts'
import { addUnreadable } from './table-rows.ts'
import { decodeText } from './text.ts'
import { Unreadable } from './unreadable.ts'

export interface OpenOptions {
  /** The value of `--release`: a month, a day or a financial year. */
  readonly release?: string
  /** The name of the file, if its path does not contain it. */
  readonly fileName?: string
}

const hash = async (path: string): Promise<string> => {
  const digest = createHash('sha256')
  for await (const piece of createReadStream(path)) digest.update(piece as Buffer)
  return digest.digest('hex')
}

const openText = async (opening: Opening, text: () => AsyncIterable<string>): Promise<Opened> => {
  let start = ''
  for await (const piece of text()) {
    start += piece.trimStart()
    if (start !== '') break
  }
  if (start.startsWith('{') || start.startsWith('[')) return openBoundaries(opening, text)
  return openTable(opening, () => readRecords(text()))
}

const SYSTEM_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the path',
  EACCES: 'cannot be read by this user; change its permissions',
  EPERM: 'cannot be read by this user; change its permissions',
}

const asUnreadable = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = SYSTEM_PROBLEMS[code]
  return problem === undefined ? error : new Unreadable(problem)
}

/**
 * Recognises the kind and the day of a published file by its content. Its rows are read on demand. Null if it cannot
 * be read; the reason is in the fault list.
 */
export const openPublishedFile = async (
  path: string,
  faults: FaultList,
  options: OpenOptions = {},
): Promise<PublishedFile | null> => {
  const fileName = options.fileName ?? basename(path)
  const before = faults.size
  try {
    await checkIsFile(path)
    const declared = await readDeclaration(path)
    const sha256 = await hash(path)
    checkHash(declared, sha256)
    const contents = await openContainer(path)
    const names = [fileName, ...(contents.name === null ? [] : [contents.name])]
    const opening = { fileName, names, release: options.release, faults }
    const opened =
      contents.kind === 'text'
        ? await openText(opening, () => decodeText(contents.bytes()))
        : await openWorkbookFile(opening, contents.workbook)
    // A file is read several times: to hash it, to recognise it, for its rows, and once for each part of a zip. If it
    // changed meanwhile, rows would not match the hash.
    const checkRead = async (): Promise<void> => {
      if ((await hash(path)) !== sha256)
        faults.add({ file: fileName, problem: 'was changed while it was read; load it again' })
      const rows = opened.sections.reduce((sum, section) => sum + section.countRead(), 0)
      if (declared.rows !== null && declared.rows !== rows)
        faults.add({ file: fileName, problem: describeRows(rows, declared.rows) })
    }
    return faults.size > before ? null : { ...opened, fileName, sha256, checkRead }
  } catch (error) {
    addUnreadable(asUnreadable(error), fileName, faults)
    return null
  }
}
