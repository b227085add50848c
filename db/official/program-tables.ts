import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Row } from '../build/tables.ts'

const read = (name: string): Row[] =>
  parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { columns: true })

/** Changes in the world that we know of and that files have to be loaded for: without them status says what is missing. */
export const readKnownChanges = (): Row[] => read('./known-changes.csv')

/**
 * Which words of a description tell what need it meets: our reading, for no directory and no document sorts so. A word
 * counts where one of the description begins with it; those that health papers use otherwise (walk-in, active
 * signposting, care) are left out.
 */
export const readNeedWords = (): Row[] => read('./need-words.csv')
