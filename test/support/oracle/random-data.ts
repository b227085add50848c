import type { Random } from '../random.ts'
import { COLOURS, type DataObject, type FieldType, type GraphModel, type ObjectModel } from './graph-model.ts'

const TEXTS = ['', 'a', 'alias__b', 'ünïcode', '0', 'null']
const JSON_VALUES: readonly unknown[] = [
  0,
  '',
  false,
  [],
  {},
  { alias__x: 1, id: 'inner' },
  { __typename: 'Nothing', list: [1, null, { alias__1__y: 'z' }] },
  'text',
  1.5,
]
const OBJECTS_EACH = 3

type Types = Pick<GraphModel, 'colours' | 'objects' | 'interfaces' | 'unions' | 'interfaceObjects'>

/** The data of a random graph. All subgraphs return the same values. */
export class RandomData {
  readonly #random: Random
  readonly #types: Types
  /** The objects of each entity. */
  readonly objects = new Map<string, DataObject[]>()

  constructor(random: Random, types: Types) {
    this.#random = random
    this.#types = types
  }

  /** Creates the objects of each entity with their values. */
  fill(): void {
    const entities = [...this.#types.objects.values()].filter(({ isEntity }) => isEntity)
    for (const { name } of entities) {
      const objects = Array.from({ length: OBJECTS_EACH }, (_, index): DataObject => {
        const part: DataObject = { type: 'Part', values: new Map() }
        part.values.set('no', index)
        part.values.set('tag', `${name} tag ${index}`)
        return {
          type: name,
          values: new Map<string, unknown>([
            ['id', `${name.toLowerCase()}-${index}`],
            ['code', `${name}C${index}`],
            ['part', part],
          ]),
        }
      })
      this.objects.set(name, objects)
    }
    for (const entity of entities) {
      for (const object of this.objects.get(entity.name) ?? []) this.#fillObject(object, entity)
    }
  }

  #fillObject(object: DataObject, { fields }: ObjectModel): void {
    for (const field of fields.values()) {
      if (!object.values.has(field.name) && !field.requires) {
        object.values.set(field.name, this.valueOf(field.type, [...field.owners]))
      }
    }
  }

  /** A value of a type that each of these subgraphs can return. */
  valueOf(type: FieldType, owners: readonly string[]): unknown {
    const wrap = (level: number): unknown => {
      const mayBeNull = level === type.lists ? !type.isNonNull : !type.isItemNonNull
      if (mayBeNull && this.#random.isLucky(0.15)) return null
      if (level === 0) return this.#single(type.named, owners)
      return Array.from({ length: this.#random.below(4) }, () => wrap(level - 1))
    }
    return wrap(type.lists)
  }

  #single(named: string, owners: readonly string[]): unknown {
    switch (named) {
      case 'Int':
        return this.#random.pick([0, 1, -1, 2 ** 31 - 1, -(2 ** 31)])
      case 'Float':
        return this.#random.pick([0, 0.5, -1.25, 1e21])
      case 'String':
        return this.#random.pick(TEXTS)
      case 'Boolean':
        return this.#random.isLucky(0.5)
      case 'ID':
        return this.#random.pick(['0', '', 'x', '12'])
      case 'JSON':
        return this.#random.pick(JSON_VALUES)
      case 'Colour':
        return this.#colourOf(owners)
      default:
        return this.#objectOf(named, owners)
    }
  }

  #colourOf(owners: readonly string[]): string {
    const common = COLOURS.filter((colour) =>
      owners.every((owner) => this.#types.colours.get(owner)?.includes(colour)),
    )
    return this.#random.pick(common)
  }

  #objectOf(named: string, owners: readonly string[]): DataObject | null {
    const types = this.#typesOf(named, owners)
    const type = types.length > 0 ? this.#random.pick(types) : named
    const model = this.#types.objects.get(type)
    if (model?.isEntity) return this.#random.pick(this.objects.get(type) ?? [])
    const value: DataObject = { type, values: new Map() }
    if (model) {
      for (const field of model.fields.values())
        value.values.set(field.name, this.valueOf(field.type, owners))
    }
    return value
  }

  #typesOf(named: string, owners: readonly string[]): string[] {
    const byName = [
      ...this.#types.interfaces.map(({ name, implementers }) => [name, implementers] as const),
      ...this.#types.unions.map(({ name, members }) => [name, members] as const),
    ]
    const found = byName.find(([name]) => name === named)?.[1]
    if (found) {
      const [first, ...others] = owners.map((owner) => found.get(owner) ?? new Set<string>())
      return [...(first ?? [])].filter((type) => others.every((set) => set.has(type)))
    }
    const interfaceObject = this.#types.interfaceObjects.find(({ name }) => name === named)
    return interfaceObject ? [...interfaceObject.implementers] : [named]
  }
}
