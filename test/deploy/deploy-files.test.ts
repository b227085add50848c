import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { DEFAULT_DRAIN_SECONDS, LIMITS } from '../../gateway/limits.ts'
import { SUBGRAPH_SCHEMAS } from '../../db/roles.ts'
import { listProgramServices, readCompose, substitute } from './compose-file.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SUBGRAPHS = Object.keys(SUBGRAPH_SCHEMAS).sort()
const VALUES = { TOKEN_ISSUERS: '', GATEWAY_SECRET: 'x'.repeat(32), POSTGRES_PASSWORD: 'secret' }
const STOP_SECONDS = DEFAULT_DRAIN_SECONDS + LIMITS.stopMs / 1_000

const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8')

/** The addresses of SUBGRAPH_URLS, with the names of the services in them. */
const expectUrls = (urls: Readonly<Record<string, string>>, services: readonly string[]): void => {
  expect(Object.keys(urls).sort()).toEqual(SUBGRAPHS)
  for (const [name, url] of Object.entries(urls)) {
    const { hostname, port, pathname } = new URL(url)
    expect([hostname, port, pathname]).toEqual([name, '4000', '/graphql'])
    expect(services).toContain(hostname)
  }
}

describe('compose.yaml', () => {
  const services = readCompose()

  it('starts each subgraph once, two gateways, a balancer, and a database with a replica', () => {
    const commands = listProgramServices().map(([, { command = [] }]) => command.join(' '))
    expect(commands.sort()).toEqual(
      ['start', 'start', ...SUBGRAPHS.map((name) => `subgraph ${name} --port 4000`)].sort(),
    )
    expect(Object.keys(services)).toEqual(expect.arrayContaining(['balancer', 'primary', 'replica']))
  })

  it.each(listProgramServices())('%s has valid settings, and few rights', (name, service) => {
    const environment = Object.fromEntries(
      Object.entries(service.environment ?? {}).map(([key, value]) => [key, substitute(value, VALUES)]),
    )
    const config = readConfig({ HOST: '0.0.0.0', PORT: '4000', NODE_ENV: 'production', ...environment })
    expect(config.gatewaySecret).not.toBeNull()
    expect(config.databaseUrl).toContain('@primary:5432')
    expect(config.databaseReadUrl).toContain('@replica:5432')
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
    expect(service.tmpfs).toContain('/data')
    expect(service.ports).toBeUndefined()
    if (service.command?.[0] === 'start') expectUrls(config.subgraphUrls, Object.keys(services))
    else {
      expect(service.command?.[1]).toBe(name)
      // Reachable from inside only.
      expect(service.networks).toEqual(['inside'])
    }
  })

  it('mounts files that exist, and scripts that can be parsed', () => {
    const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.filter((volume) => volume.startsWith('./')).map((volume) => volume.split(':')[0] ?? ''),
    )
    expect(mounted.length).toBeGreaterThan(2)
    for (const file of mounted) {
      expect(existsSync(`${ROOT}${file}`), file).toBe(true)
      if (file.endsWith('.sh')) execFileSync('bash', ['-n', `${ROOT}${file}`])
    }
  })

  it('the balancer checks the readiness of every gateway', () => {
    const text = read('deploy/haproxy.cfg')
    const gateways = listProgramServices().filter(([, { command }]) => command?.[0] === 'start')
    for (const [name] of gateways) expect(text).toContain(`server ${name} ${name}:4000`)
    expect(text).toContain('GET /health/ready')
  })
})

describe('Dockerfile', () => {
  const text = read('Dockerfile')

  it('copies what exists, and every folder that the program imports', () => {
    const sources = [...text.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    )
    for (const source of sources) expect(existsSync(`${ROOT}${source}`), source).toBe(true)
    expect(sources).toEqual(expect.arrayContaining(['schema', 'db', 'subgraphs', 'gateway', 'rover.yaml']))
  })

  it('runs the start command of the package as a user without rights', () => {
    expect(text).toMatch(/^USER node$/m)
    expect(text).toContain('npm ci --omit=dev --ignore-scripts')
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } }
    expect(scripts.start).toBe('node gateway/ics-graph.mjs')
    expect(text).toContain('ENTRYPOINT ["node", "gateway/ics-graph.mjs"]')
  })

  it('leaves out what is not delivered', () => {
    const ignored = read('.dockerignore').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules', 'test']))
  })
})

interface Manifest {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: Record<string, unknown>
}

interface Container {
  readonly args: readonly string[]
  readonly env?: readonly { readonly name: string; readonly value: string }[]
  readonly readinessProbe?: { readonly httpGet: { readonly path: string } }
  readonly livenessProbe: { readonly httpGet: { readonly path: string } }
  readonly resources: { readonly requests: unknown; readonly limits: unknown }
  readonly securityContext: Record<string, unknown>
}

describe('deploy/kubernetes', () => {
  const manifests = readdirSync(`${ROOT}deploy/kubernetes`).flatMap((file) =>
    parseAllDocuments(read(`deploy/kubernetes/${file}`)).map((document) => {
      expect(document.errors).toEqual([])
      return document.toJS() as Manifest
    }),
  )
  const ofKind = (kind: string): Manifest[] => manifests.filter((one) => one.kind === kind)
  const podOf = ({ spec }: Manifest) =>
    (
      spec['template'] as {
        spec: {
          containers: Container[]
          terminationGracePeriodSeconds: number
          securityContext: Record<string, unknown>
        }
      }
    ).spec

  it('has a deployment and a service for the gateway and each subgraph', () => {
    const names = ['gateway', ...SUBGRAPHS].sort()
    expect(
      ofKind('Deployment')
        .map(({ metadata }) => metadata.name)
        .sort(),
    ).toEqual(names)
    expect(
      ofKind('Service')
        .map(({ metadata }) => metadata.name)
        .sort(),
    ).toEqual(names)
    for (const kind of ['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'NetworkPolicy']) {
      expect(ofKind(kind).length, kind).toBeGreaterThan(0)
    }
  })

  it.each(ofKind('Deployment').map((one) => [one.metadata.name, one] as const))(
    '%s has probes, limits, few rights and time to stop',
    (name, deployment) => {
      const { containers, terminationGracePeriodSeconds, securityContext } = podOf(deployment)
      const [container] = containers
      expect(containers).toHaveLength(1)
      expect(securityContext).toMatchObject({ runAsNonRoot: true })
      expect(terminationGracePeriodSeconds).toBeGreaterThan(STOP_SECONDS)
      expect(container?.securityContext).toMatchObject({
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
      })
      expect(container?.livenessProbe.httpGet.path).toBe('/health/live')
      expect(container?.resources).toMatchObject({ requests: expect.anything(), limits: expect.anything() })
      if (name === 'gateway') {
        expect(container?.args).toEqual(['start'])
        expect(container?.readinessProbe?.httpGet.path).toBe('/health/ready')
        const environment = Object.fromEntries((container?.env ?? []).map((one) => [one.name, one.value]))
        expectUrls(readConfig(environment).subgraphUrls, SUBGRAPHS)
      } else expect(container?.args).toEqual(['subgraph', name, '--port', '4000'])
    },
  )

  it('lets only gateways connect to subgraphs', () => {
    const [policy] = ofKind('NetworkPolicy')
    expect(policy?.spec).toMatchObject({
      podSelector: { matchLabels: { role: 'subgraph' } },
      ingress: [{ from: [{ podSelector: { matchLabels: { role: 'gateway' } } }] }],
    })
  })
})

describe('.github/workflows', () => {
  it('runs scripts of the package only', () => {
    const text = read('.github/workflows/checks.yaml')
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const run = [...text.matchAll(/npm (?:run (?:--silent )?)?([\w:]+)/g)].map(([, name = '']) => name)
    for (const name of run.filter((one) => one !== 'ci')) expect(Object.keys(scripts), name).toContain(name)
    expect(run).toEqual(expect.arrayContaining(['ci', 'test', 'audit', 'sbom']))
    expect(text).toContain('subgraph check')
    expect(text).toContain('subgraph publish')
    for (const name of SUBGRAPHS) expect(text).toContain(name)
  })
})
