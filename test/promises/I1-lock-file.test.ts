// I1: an installation has exactly the packages of the lock file, from the configured registry.
import { spawnSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { newFolder } from '../support/program.ts'
import { readLockFile, readManifest } from '../supply-chain/lock-file.ts'

it('every package has a hash, and comes from the registry', () => {
  const packages = readLockFile()
  expect(packages.length).toBeGreaterThan(300)
  for (const { path, version, integrity, resolved } of packages) {
    expect(version, path).toMatch(/^\d+\.\d+\.\d+/)
    expect(integrity, path).toMatch(/^sha512-/)
    // No git repository, no folder and no address of another host.
    expect(resolved, path).toBeNull()
  }
})

it('an installation with a changed manifest is refused', { timeout: 60_000 }, () => {
  const folder = newFolder()
  copyFileSync(
    fileURLToPath(new URL('../../package-lock.json', import.meta.url)),
    join(folder, 'package-lock.json'),
  )
  const install = (change: Record<string, string>): string => {
    const manifest = readManifest()
    const dependencies = { ...manifest.dependencies, ...change }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies }))
    const { stdout, stderr } = spawnSync('npm', ['ci', '--dry-run', '--ignore-scripts', '--no-audit'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return stdout + stderr
  }
  expect(install({})).not.toContain('EUSAGE')
  expect(install({ pg: '8.0.0' })).toContain('EUSAGE')
  expect(install({ 'left-pad': '1.3.0' })).toContain('EUSAGE')
})
