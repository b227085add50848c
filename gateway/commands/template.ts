import { readFileSync } from 'node:fs'
import { CommandError } from './exit-codes.ts'

const FOLDER = new URL('../../db/read/templates/', import.meta.url)
const NAMES = ['neighbourhoods', 'teams', 'contacts']

/** Prints the template to standard output, and the meaning of its columns to standard error. */
export const template = (name: string): void => {
  if (!NAMES.includes(name)) {
    throw new CommandError('usage', `Unknown template "${name}".`, `The templates are ${NAMES.join(', ')}.`)
  }
  const guide = readFileSync(new URL('README.md', FOLDER), 'utf8')
  const section = guide.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? ''
  process.stderr.write(`${section.slice(name.length).trim()}\n\n`)
  process.stdout.write(readFileSync(new URL(`${name}.csv`, FOLDER), 'utf8'))
}
