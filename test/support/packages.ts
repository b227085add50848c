import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackageFiles } from '../../db/read/packages/new-package.ts'
import { newFolder } from './program.ts'

/** The code of an invented system. */
export const INVENTED_SYSTEM = 'QZZ'

export interface EditablePackage {
  readonly folder: string
  /** Changes a file. A change without effect fails the test. */
  edit(file: string, change: (text: string) => string): void
}

export const editPackage = (folder: string): EditablePackage => ({
  folder,
  edit: (file, change) => {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`the change leaves ${file} as it is`)
    writeFileSync(path, after)
  },
})

/** Turns the example row of every resource into a row. */
export const useExamples = (folder: string): void => {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.csv')) continue
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^#/m, '').replace(/^"#/m, '"'))
  }
}

/** A package of `package init`, with the example row of every resource. */
export const createExamplePackage = (parent = newFolder()): EditablePackage => {
  const folder = join(parent, 'example')
  for (const [path, text] of createPackageFiles(INVENTED_SYSTEM, '2026-04-01')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  useExamples(folder)
  return editPackage(folder)
}
