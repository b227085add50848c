import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { OWN_DATA, type DataFolders } from '../../db/data-folders.ts'

export interface EditableData extends DataFolders {
  /** Changes one file of the copy; a change that changes nothing is a slip of the test. */
  edit(file: string, change: (text: string) => string): void
  write(file: string, content: string | Buffer): void
}

/** A copy of the project's data files that a test may break. */
export const copyData = (): EditableData => {
  const root = mkdtempSync(join(tmpdir(), 'ics-graph-data-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const folders = { seeds: join(root, 'seeds'), files: join(root, 'files') }
  cpSync(OWN_DATA.seeds, folders.seeds, { recursive: true })
  cpSync(OWN_DATA.files, folders.files, { recursive: true })
  return {
    ...folders,
    edit: (file, change) => {
      const path = join(folders.seeds, file)
      const before = readFileSync(path, 'utf8')
      const after = change(before)
      if (after === before) throw new Error(`the change leaves ${file} as it is`)
      writeFileSync(path, after)
    },
    write: (file, content) => writeFileSync(join(folders.seeds, file), content),
  }
}
