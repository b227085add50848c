import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { readDataSet, type DataSet } from '../../db/shipped-data.ts'

export interface EditableData extends DataSet {
  /** Changes a file of the first package that has it. A change without effect fails the test. */
  edit(file: string, change: (text: string) => string): void
  /** Writes a file into the package of the system. */
  write(file: string, content: string | Buffer): void
}

/** The shipped package of the system, and the name of its files in messages. */
export const SYSTEM_PACKAGE = 'leicester-leicestershire-and-rutland'

/** The path of a shipped published file. */
export const publishedFile = (name: string): string => {
  const path = readDataSet('default')
    .published.map((folder) => join(folder, name))
    .find(existsSync)
  if (!path) throw new Error(`no published file "${name}" ships`)
  return path
}

/** A copy of the shipped data that a test can change. */
export const copyData = (): EditableData => {
  const root = mkdtempSync(join(tmpdir(), 'ics-graph-data-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const copy = (folder: string): string => {
    const target = join(root, basename(folder))
    cpSync(folder, target, { recursive: true })
    return target
  }
  const set = readDataSet('default')
  const packages = set.packages.map(copy)
  const published = set.published.map((folder) => {
    const target = join(root, 'published', basename(folder))
    cpSync(folder, target, { recursive: true })
    return target
  })
  const pathOf = (file: string): string => {
    const path = [...packages]
      .reverse()
      .map((folder) => join(folder, file))
      .find(existsSync)
    if (!path) throw new Error(`no package has ${file}`)
    return path
  }
  return {
    packages,
    published,
    edit: (file, change) => {
      const path = pathOf(file)
      const before = readFileSync(path, 'utf8')
      const after = change(before)
      if (after === before) throw new Error(`the change leaves ${file} as it is`)
      writeFileSync(path, after)
    },
    write: (file, content) => writeFileSync(join(packages.at(-1) ?? '', file), content),
  }
}
