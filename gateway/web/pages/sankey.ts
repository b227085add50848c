import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { label, svg, textWidth } from './svg.ts'

export interface Flow {
  readonly from: string
  readonly to: string
  readonly value: number
}

interface Named {
  readonly key: string
  readonly label: string
}

const NODE_WIDTH = 14
const FLOWS_WIDTH = 420
const GAP = 8
// Labels are centred on their shapes, so shapes at this distance keep labels apart.
const PADDING = 18
const SHAPE_HEIGHT = 12
const BLUE = '#005eb8'
const ORANGE = '#ed8b00'

const namesOf = (flows: readonly Flow[], side: 'from' | 'to'): string[] => [
  ...new Set(flows.map((flow) => flow[side])),
]

/** A Sankey diagram. Sources that split are marked by a colour and by an asterisk. */
export const flowPicture = (flows: readonly Flow[], title: string, description: string): string => {
  const from = namesOf(flows, 'from')
  const to = namesOf(flows, 'to')
  const parted = new Set(from.filter((name) => flows.filter((flow) => flow.from === name).length > 1))
  const left: Named[] = from.map((name) => ({
    key: `from ${name}`,
    label: parted.has(name) ? `${name} *` : name,
  }))
  const right: Named[] = to.map((name) => ({ key: `to ${name}`, label: name }))
  const leftWidth = Math.max(...left.map((node) => textWidth(node.label))) + GAP
  const rightWidth = Math.max(...right.map((node) => textWidth(node.label))) + GAP
  const height = Math.max(left.length, right.length) * (PADDING + SHAPE_HEIGHT) + PADDING
  const width = leftWidth + FLOWS_WIDTH + rightWidth
  const layout = sankey<Named, { value: number }>()
    .nodeId((node) => node.key)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(PADDING)
    .extent([
      [leftWidth, PADDING / 2],
      [leftWidth + FLOWS_WIDTH, height - PADDING / 2],
    ])
  const graph = layout({
    nodes: [...left, ...right],
    links: flows.map((flow) => ({
      source: `from ${flow.from}`,
      target: `to ${flow.to}`,
      value: flow.value,
    })),
  })
  const path = sankeyLinkHorizontal<Named, { value: number }>()
  const partedKeys = new Set([...parted].map((name) => `from ${name}`))
  const bands = graph.links.map((link) => {
    const isParted = typeof link.source === 'object' && partedKeys.has(link.source.key)
    return `<path d="${path(link) ?? ''}" fill="none" stroke="${isParted ? ORANGE : BLUE}" stroke-opacity="0.45" stroke-width="${Math.max(1, link.width ?? 1).toFixed(1)}"/>`
  })
  const shapes = graph.nodes.map(({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, key, label: text }) => {
    const middle = (y0 + y1) / 2
    const isLeft = key.startsWith('from ')
    return [
      `<rect x="${x0.toFixed(1)}" y="${y0.toFixed(1)}" width="${(x1 - x0).toFixed(1)}" height="${Math.max(1, y1 - y0).toFixed(1)}" fill="${partedKeys.has(key) ? ORANGE : BLUE}"/>`,
      isLeft ? label(x0 - GAP, middle, text, 'end') : label(x1 + GAP, middle, text),
    ].join('')
  })
  return svg({ width, height }, title, description, [...bands, ...shapes])
}
