import { sourceOf } from './figure-text.ts'
import { day, number } from '../number-format.ts'
import type { PageRequest } from './page.ts'
import { table, type Block } from './view.ts'
import { texts } from './texts/list-sizes.ts'

interface StatedSize {
  readonly id: string
  readonly value: number
  readonly period: string | null
  readonly citations: readonly { readonly source: { readonly id: string; readonly title: string } }[]
}

/** All stated list sizes, newest first, with their sources. */
export const listSizes = (
  request: PageRequest,
  name: string,
  about: string,
  stated: readonly StatedSize[],
): Block[] =>
  stated.length === 0
    ? []
    : [
        table({
          caption: texts.caption,
          columns: [
            { text: texts.period },
            { text: texts.patients, isNumeric: true },
            { text: texts.document },
          ],
          rows: stated.map((figure) => [
            figure.period === null ? texts.noPeriod : day(figure.period),
            [number(figure.value), ' ', sourceOf(request, figure, `${name}, ${figure.period ?? ''}`, about)],
            figure.citations[0]?.source.title ?? '',
          ]),
        }),
      ]
