import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Row } from '../build/tables.ts'

const FILE = new URL('./known-changes.csv', import.meta.url)

/** Changes in the world that we know of and that files have to be loaded for: without them status says what is missing. */
export const readKnownChanges = (): Row[] => parse(readFileSync(FILE, 'utf8'), { columns: true })
