import { documentOf } from './figure-text.ts'
import { day } from '../number-format.ts'
import type { SuccessionKind } from '../../client/operation-types.ts'
import type { PageRequest } from './page.ts'
import { inset, table, type Block } from './view.ts'
import type { Table } from './table.ts'
import type { Text } from './text.ts'
import { texts } from './texts/history.ts'

interface Cited {
  readonly citations: readonly {
    readonly locator: string
    readonly source: { readonly id: string; readonly title: string }
  }[]
}

interface ShownSuccession extends Cited {
  readonly kind: SuccessionKind
  readonly on: string
  readonly toId: string
  readonly toName: string
  readonly evidence: { readonly inference: string | null }
}

interface Ended {
  readonly id: string
  readonly name: string
  readonly closedOn: string | null
  readonly evidence: { readonly inference: string | null }
  readonly successors: readonly ShownSuccession[]
}

/** The history of an entity that has closed or changed. */
export const becameBox = (
  request: PageRequest,
  { id, name, closedOn, evidence: end, successors }: Ended,
): Block[] => {
  const others = successors.filter(({ toId }) => toId !== id)
  const lines: Text[] = [
    ...(closedOn === null
      ? []
      : [
          end.inference === null
            ? texts.closed(name, day(closedOn))
            : `${texts.ended(day(closedOn))} ${end.inference}`,
        ]),
    ...others.map(({ kind, on, toId, toName, citations, evidence }): Text => [
      evidence.inference === null ? texts.became[kind] : texts.appears[kind],
      { text: toName, href: request.href(`/id/${encodeURIComponent(toId)}`) },
      texts.on(day(on)),
      ...(evidence.inference === null ? [] : [` ${evidence.inference}`]),
      ...documentOf(request, citations, toName),
    ]),
  ]
  return lines.length === 0 ? [] : [inset(...lines)]
}

/** Other names of an entity in sources. */
export const otherNames = (
  request: PageRequest,
  name: string,
  statedNames: readonly (Cited & { readonly name: string })[],
): Block[] => {
  const others = new Map(
    statedNames.filter((stated) => stated.name !== name).map((stated) => [stated.name, stated]),
  )
  if (others.size === 0) return []
  const content: Table = {
    caption: texts.names.caption,
    columns: [{ text: texts.names.name }, { text: texts.names.where }],
    rows: [...others.values()].map((stated) => [
      stated.name,
      stated.citations.flatMap(({ source }, index) => [
        ...(index === 0 ? [] : [', ']),
        { text: source.title, href: request.href(`/sources/${source.id}`) },
      ]),
    ]),
  }
  return [table(content)]
}
