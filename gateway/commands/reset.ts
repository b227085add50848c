import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { findRunning } from '../../db/embedded/server.ts'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import { readConfig } from '../config.ts'
import { CommandError } from './exit-codes.ts'

export interface ResetOptions {
  readonly yes?: boolean
}

const confirm = async (question: string): Promise<boolean> => {
  if (!process.stdin.isTTY) {
    throw new CommandError(
      'usage',
      'The command cannot ask for confirmation, because there is no terminal.',
      'Add --yes to run it without confirmation.',
    )
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    // Ctrl-D closes the prompt without a reply.
    const closed = once(prompt, 'close').then(() => '')
    const reply = await Promise.race([prompt.question(question), closed])
    return /^y(es)?$/i.test(reply.trim())
  } finally {
    prompt.close()
  }
}

/** Deletes the embedded database and the cached pages of feeds. An external database is not deleted. */
export const reset = async ({ yes = false }: ResetOptions): Promise<void> => {
  const config = readConfig()
  if (config.databaseUrl) {
    throw new OperatorError(
      'DATABASE_URL is set, so the embedded database is not used. External databases are not deleted.',
      'Drop the database and create it again with the tools of PostgreSQL. The next start loads the data.',
    )
  }
  if (findRunning(config.dataDirectory)) {
    throw new OperatorError('A program is using the embedded database.', 'Stop it with Ctrl-C and try again.')
  }
  if (!existsSync(config.dataDirectory)) {
    process.stderr.write('There is no embedded database, so there is nothing to delete.\n')
    return
  }
  if (
    !yes &&
    !(await confirm(`Delete the database and all cached feeds in ${config.dataDirectory}? [y/N] `))
  ) {
    process.stderr.write('Nothing was deleted.\n')
    return
  }
  for (const part of ['postgres', 'feeds'])
    rmSync(join(config.dataDirectory, part), { recursive: true, force: true })
  process.stderr.write(
    'The data was deleted. `npm start` loads the data that comes with the program; `npm start -- start --empty` loads none.\n',
  )
}
