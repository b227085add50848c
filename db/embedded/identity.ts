import { execFile } from 'node:child_process'
import { chownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How to run PostgreSQL, which refuses to run as root: unchanged, as root in a user namespace, or as nobody. */
export interface Identity {
  readonly command: (program: string, args: readonly string[]) => readonly [string, readonly string[]]
  readonly spawnAs: { readonly uid?: number; readonly gid?: number }
  /** The user id that must own the data directory; null if it is not changed. */
  readonly owner: number | null
}

const SELF: Identity = { command: (program, args) => [program, args], spawnAs: {}, owner: null }

const NOBODY = 65534

// In a user namespace, root is mapped to nobody and keeps its access to files, so a checkout that only root can read
// works without a copy.
const NAMESPACE_ARGUMENTS = ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
const NAMESPACE: Identity = {
  command: (program, args) => ['unshare', [...NAMESPACE_ARGUMENTS, program, ...args]],
  spawnAs: {},
  owner: 0,
}

const AS_NOBODY: Identity = { ...SELF, spawnAs: { uid: NOBODY, gid: NOBODY }, owner: NOBODY }

const works = async (identity: Identity, program: string): Promise<boolean> => {
  const [command, args] = identity.command(program, ['--version'])
  try {
    await run(command, [...args], identity.spawnAs)
    return true
  } catch {
    return false
  }
}

/** The identity that runs the program; null if the programs must be copied to a directory that nobody can read. */
export const chooseIdentity = async (program: string): Promise<Identity | null> => {
  if (process.getuid?.() !== 0) return SELF
  if (await works(NAMESPACE, program)) return NAMESPACE
  return (await works(AS_NOBODY, program)) ? AS_NOBODY : null
}

/** Changes the owner of the data directory to the identity. It may have been created under another one. */
export const giveTo = ({ owner }: Identity, path: string): void => {
  if (owner === null || lstatSync(path).uid === owner) return
  const give = (entry: string): void => {
    chownSync(entry, owner, owner)
    if (lstatSync(entry).isDirectory()) for (const name of readdirSync(entry)) give(join(entry, name))
  }
  give(path)
}
