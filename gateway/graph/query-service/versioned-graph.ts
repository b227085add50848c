import { createHash } from 'node:crypto'
import type { ExecutionResult } from 'graphql'
import type { DataVersions, KnownVersions } from '../../../db/publish/data-versions.ts'
import type { FederatedGraph, GraphRequest } from '../executor/federated-graph.ts'

/** What an answer was made of. */
export interface Provenance {
  /** The subgraphs that the plan asks. */
  readonly subgraphs: readonly string[]
  /** Their data versions; null where one of them is not known here. */
  readonly versions: Readonly<Record<string, string>> | null
  /** One name for all of these versions; null with them. */
  readonly version: string | null
  /** The datasets that were loaded then, with their versions. */
  readonly datasets: Readonly<Record<string, string>>
  /** The newest day that each kind of published file reached to then. */
  readonly reachesTo: Readonly<Record<string, string>>
  /** False for the generic gateway, whose graph has no versions of its data. */
  readonly isVersioned: boolean
  /** Whether all of it is in the database whose versions are watched here: only then it is known for how long it holds. */
  readonly isLocal: boolean
  /** Data was loaded while the answer was put together, twice in a row: its parts may be of two versions. */
  readonly isMixed: boolean
}

type Result = ExecutionResult<Record<string, unknown>>

const nameVersions = (versions: Readonly<Record<string, string>>): string =>
  createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 16)

const NOTHING_GIVEN: ReadonlyMap<string, ReadonlySet<string>> = new Map()

/** The graph, and what version of the data each answer is of. */
export class VersionedGraph {
  readonly #graph: FederatedGraph
  readonly #versions: DataVersions | null
  /** The subgraphs whose data is in the database that the versions are of. */
  readonly #versioned: ReadonlySet<string>
  /** By the very versions and the very list of subgraphs, which a plan keeps. */
  readonly #described = new WeakMap<KnownVersions, Map<readonly string[], Provenance>>()

  constructor(graph: FederatedGraph, versions: DataVersions | null, versioned: ReadonlySet<string>) {
    this.#graph = graph
    this.#versions = versions
    this.#versioned = versioned
  }

  /** Plans an operation before anybody asks. */
  prepare(request: Pick<GraphRequest, 'key' | 'document' | 'operation'>): void {
    this.#graph.subgraphsOf(request)
  }

  /** What an answer would be made of now. */
  async provenanceOf(request: Pick<GraphRequest, 'key' | 'document' | 'operation'>): Promise<Provenance> {
    return this.#describe(this.#graph.subgraphsOf(request), (await this.#versions?.read()) ?? null)
  }

  async execute(request: GraphRequest): Promise<Result & { readonly provenance: Provenance }> {
    const subgraphs = this.#graph.subgraphsOf(request)
    const first = await this.#executeOnce(request, subgraphs)
    // What changes something is done once, whatever came in between.
    if (!first.provenance.isMixed || request.operation.operation !== 'query') return first
    // A load came in between: what is there now is asked for once more.
    request.context.versionsGiven.clear()
    return this.#executeOnce(request, subgraphs)
  }

  async #executeOnce(request: GraphRequest, subgraphs: readonly string[]) {
    const epoch = this.#versions?.epoch
    const before = (await this.#versions?.read()) ?? null
    const result = await this.#graph.execute(request)
    const isSure = epoch === this.#versions?.epoch && this.#versions?.trusted === before
    const after = isSure ? before : ((await this.#versions?.read()) ?? null)
    const given = request.context.versionsGiven
    // Where one of the two cannot be read, nobody can say which version the answer is of.
    const provenance = this.#describe(subgraphs, before && after, given)
    const hasChanged =
      before !== null &&
      after !== null &&
      this.#describe(subgraphs, before, given).version !== provenance.version
    const hasSeveral = [...given.values()].some(({ size }) => size > 1)
    const isMixed = hasChanged || hasSeveral
    return { ...result, provenance: isMixed ? { ...provenance, isMixed } : provenance }
  }

  // The same for every answer until something is loaded: worked out once.
  #describe(
    subgraphs: readonly string[],
    known: KnownVersions | null,
    given: ReadonlyMap<string, ReadonlySet<string>> = NOTHING_GIVEN,
  ): Provenance {
    if (known === null || given.size > 0) return this.#work(subgraphs, known, given)
    const before = this.#described.get(known)?.get(subgraphs)
    if (before) return before
    const provenance = this.#work(subgraphs, known, given)
    const ofKnown = this.#described.get(known) ?? new Map<readonly string[], Provenance>()
    this.#described.set(known, ofKnown.set(subgraphs, provenance))
    return provenance
  }

  #work(
    subgraphs: readonly string[],
    known: KnownVersions | null,
    given: ReadonlyMap<string, ReadonlySet<string>>,
  ): Provenance {
    // One elsewhere says its own version with its answer; one that did not have to be asked has no part in it.
    const versionOf = (name: string): string | undefined =>
      [...(given.get(name) ?? [])][0] ?? known?.subgraphs.get(name)
    const found = subgraphs.map((name) => [name, versionOf(name)] as const)
    // The next equal request may be answered by other subgraphs.
    const isStable = !this.#graph.hasSharedLabels
    const versions =
      isStable && found.every(([, version]) => version !== undefined)
        ? (Object.fromEntries(found) as Record<string, string>)
        : null
    return {
      subgraphs,
      versions,
      version: versions && subgraphs.length > 0 ? nameVersions(versions) : null,
      datasets: versions && known ? Object.fromEntries(known.datasets) : {},
      reachesTo: versions && known ? Object.fromEntries(known.reach) : {},
      isVersioned: this.#versions !== null,
      isLocal: subgraphs.every((name) => this.#versioned.has(name)),
      isMixed: false,
    }
  }
}
