import { asStated } from './evidence.ts'
import { number, withUnit } from '../number-format.ts'
import type { PageRequest } from './page.ts'
import type { Link, Text } from './text.ts'
import { texts } from './texts/figures.ts'

interface ShownFigure {
  readonly id: string
  readonly value: number
}

interface DatedFigure extends ShownFigure {
  readonly unit?: string
  readonly evidence?: { readonly lastConfirmed: string | null }
}

/** The links to the source of a figure and to other statements about the same subject. */
export const sourceOf = (request: PageRequest, { id }: ShownFigure, of: string, about?: string): Link => ({
  text: texts.source,
  hidden: texts.ofWhat(of),
  href: request.href(`/figures/${encodeURIComponent(id)}`, about === undefined ? {} : { about }),
  isSource: true,
})

/** A number with its source, and its month if it is old. An unknown number is 'Not stated', never 0. */
export const figureText = (
  request: PageRequest,
  figure: DatedFigure | null | undefined,
  of: string,
  about?: string,
): Text =>
  figure
    ? [
        figure.unit === undefined ? number(figure.value) : withUnit(figure.value, figure.unit),
        ...(figure.evidence ? asStated(figure.evidence, request.day.asOf ?? request.today) : []),
        ' ',
        sourceOf(request, figure, of, about),
      ]
    : texts.notStated

/** The link to the document of a statement that is not a number. */
export const documentOf = (
  request: PageRequest,
  citations: readonly {
    readonly locator?: string
    readonly source: { readonly id: string; readonly title?: string }
  }[],
  of: string,
): readonly (string | Link)[] => {
  const [first] = citations
  return first
    ? [
        ' ',
        {
          text: texts.source,
          hidden: texts.ofWhat(of),
          href: request.href(
            `/sources/${encodeURIComponent(first.source.id)}`,
            first.locator === undefined ? {} : { at: first.locator },
          ),
          isSource: true,
        },
      ]
    : []
}
