import { Kind, valueFromASTUntyped, type SelectionSetNode } from 'graphql'
import { parseFieldSet } from '../../../schema/directives.ts'
import { DEFAULT_SIZE, type DataObject, type FieldModel, type GraphModel } from './graph-model.ts'

export const isDataObject = (value: unknown): value is DataObject =>
  value !== null && typeof value === 'object' && 'values' in value && value.values instanceof Map

/** The same text for equal values, independent of the order of fields. */
export const stableText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${stableText(part)}`).join(',')}}`
}

/** The value of a field with its arguments. */
const withArguments = (value: unknown, given: Readonly<Record<string, unknown>>): unknown => {
  if (Array.isArray(value) && typeof given['first'] === 'number')
    return value.slice(0, Math.max(given['first'], 0))
  return typeof value === 'string' && Object.keys(given).length > 0 ? `${value}|${stableText(given)}` : value
}

/** Reads values from the data: the expected result of the unsplit graph. */
export class ExpectedResults {
  readonly #graph: GraphModel

  constructor(graph: GraphModel) {
    this.#graph = graph
  }

  root(name: string, given: Readonly<Record<string, unknown>>): unknown {
    const root = this.#graph.roots.find((one) => one.name === name)
    if (!root) return name
    if (root.argument === 'id') {
      const objects = this.#graph.data.get(root.type.named) ?? []
      return objects.find(({ values }) => values.get('id') === given['id']) ?? null
    }
    return withArguments(root.value, given)
  }

  fieldOf({ type }: DataObject, name: string): FieldModel {
    const field = this.#graph.objects.get(type)?.fields.get(name)
    if (!field) throw new Error(`${type} has no field "${name}"`)
    return field
  }

  read(object: DataObject, name: string, given: Readonly<Record<string, unknown>>): unknown {
    const { requires } = this.fieldOf(object, name)
    if (requires !== null) return `from ${stableText(this.select(object, parseFieldSet(requires)))}`
    return withArguments(object.values.get(name), given)
  }

  /** The selection of a field set from an object. */
  select(object: DataObject, { selections }: SelectionSetNode): Record<string, unknown> {
    const selected: Record<string, unknown> = {}
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) continue
      const name = selection.name.value
      const hasDefault = this.fieldOf(object, name).argument === 'size'
      const given = Object.fromEntries([
        ...(hasDefault ? [['size', DEFAULT_SIZE]] : []),
        ...(selection.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]),
      ])
      selected[name] = this.#below(this.read(object, name, given), selection.selectionSet)
    }
    return selected
  }

  #below(value: unknown, selectionSet: SelectionSetNode | undefined): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#below(item, selectionSet))
    return selectionSet && isDataObject(value) ? this.select(value, selectionSet) : value
  }
}
