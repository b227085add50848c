// I3: packages are pinned, work on the Node version of the program, and have allowed licences and install scripts.
import { readFileSync } from 'node:fs'
import { minVersion, satisfies } from 'semver'
import { expect, it } from 'vitest'
import { ALLOWED_LICENCES, ELASTIC, listLicences } from '../supply-chain/licences.ts'
import { listDelivered, readLockFile, readManifest } from '../supply-chain/lock-file.ts'

const manifest = readManifest()

it('direct dependencies are pinned exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  for (const [name, range] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })) {
    expect(range, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  }
})

it('every package works on the lowest Node version of the program', () => {
  const lowest = minVersion(manifest.engines.node)?.version ?? ''
  const unfit = readLockFile()
    .filter(({ engine }) => engine !== null && !satisfies(lowest, engine))
    .map(({ path, engine }) => `${path}: ${engine}`)
  expect(unfit).toEqual([])
})

it('install scripts are only those that the manifest allows or refuses', () => {
  const scripted = [
    ...new Set(
      readLockFile()
        .filter((one) => one.hasInstallScript)
        .map(({ name }) => name),
    ),
  ]
  // macOS only, for the tests of file changes.
  const listed = [...Object.keys(manifest.allowScripts), 'fsevents']
  expect(scripted.filter((name) => !listed.includes(name))).toEqual([])
})

it('licences are allowed, and the README names the packages under the Elastic licence', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const delivered = listDelivered()
  const elastic = delivered.filter(({ licence }) => licence === ELASTIC)
  expect(elastic.length).toBeGreaterThan(0)
  for (const { name } of elastic) expect(readme, name).toContain(`\`${name}\``)
  const others = delivered.filter(({ licence }) => licence !== ELASTIC && !ALLOWED_LICENCES.has(licence))
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  expect(listLicences().split('\n').length).toBe(delivered.length + 3)
})
