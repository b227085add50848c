import { groupBy } from '../../db/grouping.ts'
import type { FigureModel, FootprintKey } from '../shared/models.ts'

/** A stated list size of a network, one of its hubs or a practice, best statement first. */
export interface StatedSize {
  readonly subjectId: string
  readonly subjectName: string
  readonly figure: FigureModel
}

/** A network of a footprint, with the statements about it and its hubs. */
export interface NetworkSizes {
  readonly networkId: string
  readonly networkName: string
  /** Whether all practices of the network are in the footprint. */
  readonly isInside: boolean
  readonly own: readonly StatedSize[]
  readonly hubs: ReadonlyMap<string, readonly StatedSize[]>
}

const formatNumber = (value: number): string => value.toLocaleString('en-GB')

const figureId = (key: FootprintKey): string =>
  `${key.kind.toLowerCase()}:${key.id}:registered-patients:${key.asOf}`

interface Operand {
  readonly name: string
  readonly figure: FigureModel
}

/** The sum of operands, each with its name and its citations. */
const sum = (key: FootprintKey, operands: readonly Operand[]): FigureModel => {
  const value = operands.reduce((total, { figure }) => total + figure.value, 0)
  const terms = operands.map(({ name, figure }) => `${formatNumber(figure.value)} (${name})`)
  const periods = [...new Set(operands.map(({ figure }) => figure.period))]
  return {
    id: figureId(key),
    value,
    unit: 'PATIENTS',
    period: periods.length === 1 ? (periods[0] ?? null) : null,
    derivation: `${terms.join(' + ')} = ${formatNumber(value)}`,
    citationReferences: [...new Set(operands.flatMap(({ figure }) => figure.citationReferences))],
  }
}

/** The list size of a network: as stated, otherwise the sum over its hubs if each has one. */
const sizeOfNetwork = (network: NetworkSizes, key: FootprintKey): FigureModel | null => {
  const [stated] = network.own
  if (stated) return stated.figure
  const hubs = [...network.hubs.values()].map(([best]) => best)
  if (hubs.length === 0) return null
  const operands = hubs.flatMap((hub) => (hub ? [{ name: hub.subjectName, figure: hub.figure }] : []))
  return operands.length === hubs.length ? sum(key, operands) : null
}

/** The statements about the list size of a footprint on a day. */
export interface KnownSizes {
  /** The newest list sizes of its practices; empty if one of them has none. */
  readonly practices: readonly StatedSize[]
  readonly own: readonly StatedSize[]
  readonly networks: readonly NetworkSizes[]
}

/**
 * The registered patients of a footprint on a day: the sum over its practices, if official files state a list size for
 * each. Otherwise, for a network or hub the best statement about it, and for a larger footprint the sum over its
 * networks, if each is wholly inside and has a list size.
 */
export const chooseRegisteredPatients = (
  key: FootprintKey,
  { practices, own, networks }: KnownSizes,
): FigureModel | null => {
  if (practices.length > 0) {
    return sum(
      key,
      practices.map(({ subjectName, figure }) => ({ name: subjectName, figure })),
    )
  }
  if (key.kind === 'PRIMARY_CARE_NETWORK' || key.kind === 'NEIGHBOURHOOD') {
    const [stated] = own
    if (stated) return stated.figure
    const [network, ...others] = networks
    return network && others.length === 0 ? sizeOfNetwork(network, key) : null
  }
  if (networks.length === 0 || networks.some((network) => !network.isInside)) return null
  const operands = networks.flatMap((network) => {
    const figure = sizeOfNetwork(network, {
      kind: 'PRIMARY_CARE_NETWORK',
      id: network.networkId,
      asOf: key.asOf,
    })
    return figure ? [{ name: network.networkName, figure }] : []
  })
  return operands.length === networks.length ? sum(key, operands) : null
}

/** A row with a network, a hub or a statement about either. */
export interface SizeRow {
  readonly networkId: string | null
  readonly networkName: string | null
  readonly isInside: boolean
  readonly role: 'OWN' | 'NETWORK' | 'HUB' | 'PRACTICE'
  readonly subjectId: string
  readonly subjectName: string
  readonly figure: FigureModel | null
}

export const arrangeSizes = (rows: readonly SizeRow[]): KnownSizes => {
  const stated = (row: SizeRow): StatedSize[] =>
    row.figure ? [{ subjectId: row.subjectId, subjectName: row.subjectName, figure: row.figure }] : []
  const ofRole = (role: SizeRow['role']): StatedSize[] =>
    rows.filter((row) => row.role === role).flatMap(stated)
  const ofNetworks = groupBy(
    rows.filter((row) => row.role === 'NETWORK' || row.role === 'HUB'),
    (row) => row.networkId ?? '',
  )
  const networks = [...ofNetworks].map(([networkId, group]): NetworkSizes => {
    const hubs = groupBy(
      group.filter((row) => row.role === 'HUB'),
      (row) => row.subjectId,
    )
    return {
      networkId,
      networkName: group[0]?.networkName ?? networkId,
      isInside: group[0]?.isInside ?? false,
      own: group.filter((row) => row.role === 'NETWORK').flatMap(stated),
      hubs: new Map([...hubs].map(([hub, of]) => [hub, of.flatMap(stated)])),
    }
  })
  return { practices: ofRole('PRACTICE'), own: ofRole('OWN'), networks }
}
