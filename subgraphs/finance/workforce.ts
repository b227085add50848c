import type { FigureModel } from '../shared/models.ts'
import type { WorkforceLineModel } from './models.ts'

const signed = (value: number): string => (value < 0 ? ` - ${Math.abs(value)}` : ` + ${value}`)

/** Baseline plus joiners minus leavers, with all terms; null without a baseline. */
export const projectWorkforce = (lines: readonly WorkforceLineModel[]): FigureModel | null => {
  const baseline = lines.find((line) => line.kind === 'BASELINE')?.number
  if (!baseline) return null
  const changes = lines.flatMap((line) => line.change ?? [])
  const value = changes.reduce((sum, change) => sum + change.value, baseline.value)
  return {
    id: 'workforce:projected',
    value,
    unit: 'WTE',
    period: null,
    derivation: `${baseline.value}${changes.map((change) => signed(change.value)).join('')} = ${value}`,
    citationReferences: [...new Set([baseline, ...changes].flatMap((figure) => figure.citationReferences))],
  }
}
