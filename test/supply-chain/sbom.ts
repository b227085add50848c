import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { listDelivered, readManifest } from './lock-file.ts'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
}

export interface Sbom {
  readonly bomFormat: string
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

const byText =
  <Item>(textOf: (item: Item) => string) =>
  (a: Item, b: Item): number =>
    textOf(a) < textOf(b) ? -1 : 1

/** The bill of materials of the delivered packages (CycloneDX), without what differs each time it is generated. */
export const createSbom = (): Sbom => {
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const {
    serialNumber: _,
    metadata,
    components,
    dependencies,
    ...others
  } = JSON.parse(text) as Sbom & {
    readonly serialNumber: string
    readonly metadata: { readonly timestamp: string }
  }
  const { timestamp: __, ...kept } = metadata
  // With `--omit dev`, npm also omits packages that both kinds of dependencies need.
  const delivered = new Set(listDelivered().map(({ name, version }) => `${name}@${version}`))
  const isDelivered = (reference: string): boolean => delivered.has(reference)
  const root = kept.component['bom-ref']
  return {
    ...others,
    // npm uses the name of the folder.
    metadata: { ...kept, component: { ...kept.component, name: readManifest().name } },
    components: components
      .filter((one) => isDelivered(one['bom-ref']))
      .toSorted(byText((one) => one['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => ref === root || isDelivered(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isDelivered).sort() }))
      .toSorted(byText((one) => one.ref)),
  }
}
