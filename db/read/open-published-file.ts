import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, relative } from 'node:path'
import type { FaultList } from '../input-faults.ts'
import {
  checkIsFile,
  isFolder,
  listFiles,
  openContainer,
  type ContainedFile,
} from './containers/container.ts'
import { readRecords } from './csv-stream.ts'
import { checkHash, describeRows, readDeclaration } from './file-declaration.ts'
import type { PublishedFile, PublishedSection } from './published-file.ts'
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
  const files = await listFiles(path)
  for (const file of files) {
    // Two folders with the same content in other files are different releases.
    if (files.length > 1) digest.update(`${relative(path, file)}\0`)
    for await (const piece of createReadStream(file)) digest.update(piece as Buffer)
  }
  return digest.digest('hex')
}

/** Several files of one kind and day as one release. */
const openFiles = async (opening: Opening, files: readonly ContainedFile[]): Promise<Opened> => {
  const opened: Opened[] = []
  for (const { name, bytes } of files) {
    const names = [...opening.names, name]
    const file = `${opening.fileName}, ${name}`
    try {
      opened.push(await openText({ ...opening, fileName: file, names }, () => decodeText(bytes())))
    } catch (error) {
      addUnreadable(error, file, opening.faults)
    }
  }
  const [first, ...others] = opened
  if (!first) throw new Unreadable('contains no file that can be read')
  const other = others.find(({ title }) => title !== first.title)
  // A row is cited by its file and line, which several files would share.
  const isCited = first.sections.some(({ table }) => table.isCited ?? true)
  if (other || isCited) {
    throw new Unreadable(
      `contains ${files.length} files${other ? ` of several kinds or days (${first.title}; ${other.title})` : ` of ${first.title}`}; load each separately`,
    )
  }
  const sections = opened.flatMap((one) => one.sections)
  // Two rows with one key may be in different files, so the fault names the release and the key.
  const addFault: PublishedSection['addFault'] = ({ value, problem }) =>
    opening.faults.add({ file: opening.fileName, value, problem: `is in several rows: ${problem}` })
  return { ...first, sections: sections.map((section) => ({ ...section, addFault })) }
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
    if (!(await isFolder(path))) await checkIsFile(path)
    const declared = await readDeclaration(path)
    const sha256 = await hash(path)
    checkHash(declared, sha256)
    const contents = await openContainer(path)
    const name = contents.kind === 'files' ? null : contents.name
    const names = [fileName, ...(name === null ? [] : [name])]
    const opening = { fileName, names, release: options.release, faults }
    const opened =
      contents.kind === 'files'
        ? await openFiles(opening, contents.files)
        : contents.kind === 'text'
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
