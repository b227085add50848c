import { readFileSync } from 'node:fs'

const ROOT = new URL('../../', import.meta.url)

export interface LockedPackage {
  /** The path in the lock file, for example node_modules/pg. */
  readonly path: string
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Whether it is needed for development only. */
  readonly isDev: boolean
  readonly isOptional: boolean
  readonly integrity: string | null
  /** The address that it is installed from; null: the configured registry. */
  readonly resolved: string | null
  readonly hasInstallScript: boolean
  readonly engine: string | null
}

interface Entry {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly engines?: { readonly node?: string }
}

export interface Manifest {
  readonly version: string
  readonly name: string
  readonly engines: { readonly node: string }
  readonly allowScripts: Readonly<Record<string, boolean>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

export const readManifest = (): Manifest =>
  JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as Manifest

/** The packages of the lock file. */
export const readLockFile = (url = new URL('package-lock.json', ROOT)): LockedPackage[] => {
  const { packages } = JSON.parse(readFileSync(url, 'utf8')) as { packages: Record<string, Entry> }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? 'not stated',
      isDev: entry.dev === true,
      isOptional: entry.optional === true,
      integrity: entry.integrity ?? null,
      resolved: entry.resolved ?? null,
      hasInstallScript: entry.hasInstallScript === true,
      engine: entry.engines?.node ?? null,
    }))
}

/** The packages that are installed without development packages. */
export const listDelivered = (): LockedPackage[] => readLockFile().filter(({ isDev }) => !isDev)
