import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { findRunning } from '../../db/embedded/server.ts'
import { OperatorError } from '../../schema/errors.ts'
import { readConfig } from '../config.ts'

export interface ResetOptions {
  readonly yes?: boolean
}

const isSure = async (question: string): Promise<boolean> => {
  if (!process.stdin.isTTY) {
    throw new OperatorError('Nobody is there to ask.', 'Add --yes where no terminal is.')
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asking.question(question)
  asking.close()
  return /^y(es)?$/i.test(answer.trim())
}

/** Deletes the embedded database. An external one is not deleted. */
export const reset = async ({ yes = false }: ResetOptions): Promise<void> => {
  const config = readConfig()
  if (config.databaseUrl) {
    throw new OperatorError(
      'DATABASE_URL names a database that is not the embedded one.',
      'Drop and create it with its own tools; the next start fills it again.',
    )
  }
  if (findRunning(config.dataDirectory)) {
    throw new OperatorError('A program is using the embedded database.', 'Stop it with Ctrl-C, then reset.')
  }
  if (!existsSync(config.dataDirectory)) {
    process.stderr.write('There is no embedded database here: nothing to empty.\n')
    return
  }
  if (
    !yes &&
    !(await isSure(`Empty the database in ${config.dataDirectory}? All that was loaded goes. [y/N] `))
  )
    return
  for (const part of ['postgres', 'feeds'])
    rmSync(join(config.dataDirectory, part), { recursive: true, force: true })
  process.stderr.write(
    'The embedded database is empty. `npm start` fills it with what comes with the program, `npm start -- start --empty` with nothing.\n',
  )
}
