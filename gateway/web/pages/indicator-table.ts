import { figureText } from './figure-text.ts'
import { day, number } from '../number-format.ts'
import type { PageRequest } from './page.ts'
import { table, type Block } from './view.ts'
import { texts } from './texts/place.ts'

interface Cited {
  readonly id: string
  readonly value: number
}

interface ShownIndicator {
  readonly name: string
  readonly group: string | null
  readonly figure: Cited & { readonly unit: string; readonly period: string | null }
}

interface ShownCount {
  readonly of: string
  readonly loaded: number | null
  readonly stated: Cited
}

/** The indicators of an area. */
export const indicatorTable = (
  request: PageRequest,
  about: string,
  indicators: readonly ShownIndicator[] | null,
): Block[] =>
  !indicators || indicators.length === 0
    ? []
    : [
        table({
          caption: texts.figures.caption,
          columns: [
            { text: texts.figures.name },
            { text: texts.figures.value, isNumeric: true },
            { text: texts.figures.period },
          ],
          rows: indicators.map(({ name, group, figure }) => [
            group === null ? name : `${name} (${group})`,
            figureText(request, figure, name, about),
            figure.period === null ? texts.notStated : day(figure.period),
          ]),
        }),
      ]

/** Counts that documents state, with those of the loaded rows. */
export const countsTable = (
  request: PageRequest,
  about: string,
  counts: readonly ShownCount[] | null,
): Block[] =>
  !counts || counts.length === 0
    ? []
    : [
        table({
          caption: texts.stated.caption,
          columns: [
            { text: texts.stated.of },
            { text: texts.stated.stated, isNumeric: true },
            { text: texts.stated.loaded, isNumeric: true },
          ],
          rows: counts.map(({ of, stated, loaded }) => [
            of,
            figureText(request, stated, of, about),
            loaded === null ? texts.stated.notCounted : number(loaded),
          ]),
        }),
      ]
