// I4: the bill of materials names every delivered package, and is the same each time it is generated.
import { expect, it } from 'vitest'
import { listDelivered, readManifest } from '../supply-chain/lock-file.ts'
import { createSbom } from '../supply-chain/sbom.ts'

it('is the same each time, and complete', { timeout: 60_000 }, () => {
  const sbom = createSbom()
  expect(JSON.stringify(createSbom())).toBe(JSON.stringify(sbom))
  expect(sbom.bomFormat).toBe('CycloneDX')
  expect(sbom.metadata.component).toMatchObject({
    name: readManifest().name,
    version: readManifest().version,
  })
  const named = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`))
  const delivered = new Set(listDelivered().map(({ name, version }) => `${name}@${version}`))
  expect([...delivered].filter((one) => !named.has(one))).toEqual([])
  expect([...named].filter((one) => !delivered.has(one))).toEqual([])
})
