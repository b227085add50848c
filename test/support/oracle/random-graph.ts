import type { Random } from '../random.ts'
import {
  COLOURS,
  KEY_FIELDS,
  LEAVES,
  type ArgumentKind,
  type FieldModel,
  type FieldType,
  type GraphModel,
  type InterfaceModel,
  type InterfaceObjectModel,
  type KeyModel,
  type ObjectModel,
  type RootField,
  type UnionModel,
} from './graph-model.ts'
import { RandomData } from './random-data.ts'

export interface GraphOptions {
  readonly hasInterfaceObjects: boolean
  /** Whether required fields may have arguments. */
  readonly hasRequiredArguments: boolean
}

const KEYS = ['id', 'code', 'id code', 'part { no }']

const leaf = (named: string, isNonNull = false): FieldType => ({
  named,
  lists: 0,
  isNonNull,
  isItemNonNull: false,
})

const createField = (name: string, type: FieldType, more: Partial<FieldModel> = {}): FieldModel => ({
  name,
  type,
  argument: null,
  owners: new Set(),
  override: null,
  requires: null,
  provides: new Map(),
  isProvided: false,
  isInaccessible: false,
  ...more,
})

/** Builds random graphs. The caller discards those that do not compose. */
export class RandomGraphs {
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  create(options: GraphOptions): GraphModel {
    return new GraphBuilder(this.#random, options).build()
  }
}

class GraphBuilder {
  readonly #random: Random
  readonly #options: GraphOptions
  readonly #subgraphs: readonly string[]
  readonly #colours = new Map<string, readonly string[]>()
  readonly #objects = new Map<string, ObjectModel>()
  readonly #interfaces: InterfaceModel[] = []
  readonly #unions: UnionModel[] = []
  readonly #interfaceObjects: InterfaceObjectModel[] = []
  readonly #data: RandomData

  constructor(random: Random, options: GraphOptions) {
    this.#random = random
    this.#options = options
    this.#subgraphs = ['a', 'b', 'c', 'd'].slice(0, 2 + random.below(3))
    this.#data = new RandomData(random, {
      colours: this.#colours,
      objects: this.#objects,
      interfaces: this.#interfaces,
      unions: this.#unions,
      interfaceObjects: this.#interfaceObjects,
    })
  }

  build(): GraphModel {
    for (const subgraph of this.#subgraphs)
      this.#colours.set(
        subgraph,
        COLOURS.filter((_, index) => index === 0 || this.#random.isLucky(0.5)),
      )
    this.#addValueTypes()
    for (let index = 0; index < 2 + this.#random.below(3); index += 1)
      this.#addEntity(`E${index}`, this.#subgraphs)
    if (this.#options.hasInterfaceObjects) this.#addInterfaceObject()
    this.#addInterfaces()
    this.#addUnions()
    this.#addLeaves()
    this.#addReferences()
    this.#addRequirements()
    this.#addProvisions()
    this.#addOverrides()
    this.#data.fill()
    return {
      subgraphs: this.#subgraphs,
      colours: this.#colours,
      objects: this.#objects,
      interfaces: this.#interfaces,
      unions: this.#unions,
      interfaceObjects: this.#interfaceObjects,
      roots: this.#createRoots(),
      data: this.#data.objects,
    }
  }

  /** A random part of a list, which is not empty. */
  #some<Item>(items: readonly Item[], chance: number): Item[] {
    const chosen = items.filter(() => this.#random.isLucky(chance))
    return chosen.length > 0 ? chosen : [this.#random.pick(items)]
  }

  get #entities(): ObjectModel[] {
    return [...this.#objects.values()].filter(({ isEntity }) => isEntity)
  }

  #addValueTypes(): void {
    const part: ObjectModel = { name: 'Part', keys: new Map(), isEntity: false, fields: new Map() }
    part.fields.set('no', createField('no', leaf('Int', true)))
    part.fields.set('tag', createField('tag', leaf('String')))
    this.#objects.set('Part', part)
    for (const name of ['V0', 'V1']) {
      const value: ObjectModel = { name, keys: new Map(), isEntity: false, fields: new Map() }
      for (let index = 0; index < 3; index += 1) {
        const argument = index === 0 && this.#random.isLucky(0.5) ? 'text' : null
        const type = argument
          ? leaf('String')
          : leaf(this.#random.pick(['Int', 'String', 'Boolean', 'JSON', 'Float']))
        value.fields.set(`v${index}`, createField(`v${index}`, type, { argument }))
      }
      if (name === 'V1') value.fields.set('inner', createField('inner', leaf('V0')))
      this.#objects.set(name, value)
    }
  }

  #addEntity(name: string, subgraphs: readonly string[], ownKey?: string): ObjectModel {
    const keys = new Map<string, KeyModel[]>()
    // One subgraph has all keys, so that every subgraph can be reached from every other.
    const [first, ...others] = this.#some(subgraphs, 0.8)
    const all = ownKey ? [ownKey] : this.#some(KEYS, 0.5)
    if (first !== undefined)
      keys.set(
        first,
        all.map((fields) => ({ fields, isResolvable: true })),
      )
    for (const subgraph of others) {
      const isResolvable = ownKey !== undefined || !this.#random.isLucky(0.1)
      keys.set(
        subgraph,
        this.#some(all, 0.6).map((fields) => ({ fields, isResolvable })),
      )
    }
    const entity: ObjectModel = { name, keys, isEntity: true, fields: new Map() }
    for (const [subgraph, own] of keys) {
      for (const field of own.flatMap(({ fields }) => fields.match(/^\w+( \w+)*/)?.[0]?.split(' ') ?? [])) {
        const type = KEY_FIELDS[field]
        if (!type) continue
        const known = entity.fields.get(field) ?? createField(field, type)
        known.owners.add(subgraph)
        entity.fields.set(field, known)
      }
    }
    this.#objects.set(name, entity)
    return entity
  }

  /** The subgraphs that accept a reference to an entity. */
  #resolvableIn({ keys }: ObjectModel): string[] {
    return [...keys].filter(([, own]) => own.some(({ isResolvable }) => isResolvable)).map(([name]) => name)
  }

  #owners(entity: ObjectModel): Set<string> {
    const possible = this.#resolvableIn(entity)
    return new Set(this.#random.isLucky(0.2) ? this.#some(possible, 0.6) : [this.#random.pick(possible)])
  }

  #addInterfaceObject(): void {
    const [home, ...others] = this.#subgraphs
    if (home === undefined) return
    const interfaceSubgraphs = new Set([home])
    const objectSubgraphs = new Set(this.#some(others, 0.7))
    for (const name of others) {
      if (!objectSubgraphs.has(name) && this.#random.isLucky(0.5)) interfaceSubgraphs.add(name)
    }
    const implementers = ['X0', 'X1', 'X2'].slice(0, 2 + this.#random.below(2))
    const added = new Map<string, string[]>()
    for (const subgraph of objectSubgraphs) {
      added.set(
        subgraph,
        ['one', 'two', 'other'].map((name) => `m${subgraph}${name}`),
      )
    }
    const entities = implementers.map((name) => {
      const entity = this.#addEntity(name, [home], 'id')
      for (const subgraph of interfaceSubgraphs) {
        entity.keys.set(subgraph, [{ fields: 'id', isResolvable: true }])
        entity.fields.get('id')?.owners.add(subgraph)
      }
      return entity
    })
    const fields = [...added].flatMap(([subgraph, [one = '', two = '', other = '']]) => [
      createField(one, leaf('String'), { argument: this.#argument(), owners: new Set([subgraph]) }),
      createField(two, leaf(this.#random.pick(['Int', 'Boolean', 'JSON'])), { owners: new Set([subgraph]) }),
      createField(other, this.#listed('V0'), { owners: new Set([subgraph]) }),
    ])
    const shared = createField('mshared', leaf('String'), {
      argument: this.#argument(),
      owners: new Set(interfaceSubgraphs),
    })
    for (const entity of entities) {
      for (const field of [...fields, shared]) entity.fields.set(field.name, field)
    }
    this.#interfaceObjects.push({
      name: 'M0',
      implementers,
      interfaceSubgraphs,
      objectSubgraphs,
      added,
      fields: ['id', 'mshared'],
    })
  }

  #argument(): ArgumentKind | null {
    return this.#random.isLucky(0.4) ? this.#random.pick(['text', 'size', 'filter']) : null
  }

  #addInterfaces(): void {
    const names = this.#entities.map(({ name }) => name)
    for (const [index, name] of ['N0', 'N1'].slice(0, this.#random.below(3)).entries()) {
      const parent = index === 1 && this.#random.isLucky(0.5) ? (this.#interfaces[0] ?? null) : null
      const possible = parent
        ? [...new Set([...parent.implementers.values()].flatMap((types) => [...types]))]
        : names
      const chosen = this.#some(possible, 0.7)
      const candidates = [`${name.toLowerCase()}a`, `${name.toLowerCase()}b`]
      for (const candidate of candidates) {
        const argument = this.#argument()
        for (const type of chosen) this.#addCommon(type, candidate, argument)
      }
      const implementers = new Map<string, Set<string>>()
      const fields = new Map<string, string[]>()
      for (const subgraph of this.#subgraphs) {
        const here = chosen.filter(
          (type) =>
            this.#objects.get(type)?.keys.has(subgraph) &&
            (!parent || parent.implementers.get(subgraph)?.has(type)) &&
            !this.#random.isLucky(0.15),
        )
        const inherited = parent?.fields.get(subgraph) ?? []
        const common = ['id', 'code', ...candidates].filter(
          (field) =>
            chosen.every((type) => this.#objects.get(type)?.fields.has(field)) &&
            here.every((type) => this.#objects.get(type)?.fields.get(field)?.owners.has(subgraph)),
        )
        const declared = [...new Set([...inherited, ...common])]
        if (here.length === 0 || declared.length === 0) continue
        implementers.set(subgraph, new Set(here))
        fields.set(subgraph, declared)
      }
      this.#interfaces.push({ name, parent: parent?.name ?? null, implementers, fields })
    }
  }

  #addCommon(type: string, name: string, argument: ArgumentKind | null): void {
    const object = this.#objects.get(type)
    if (!object || object.fields.has(name)) return
    object.fields.set(name, createField(name, leaf('String'), { argument, owners: this.#owners(object) }))
  }

  #addUnions(): void {
    for (const name of ['U0', 'U1'].slice(0, this.#random.below(3))) {
      const all = this.#some([...this.#entities.map((entity) => entity.name), 'V0', 'V1'], 0.6)
      const members = new Map<string, Set<string>>()
      for (const subgraph of this.#subgraphs) {
        const here = all.filter((type) => this.#isDeclared(type, subgraph) && !this.#random.isLucky(0.15))
        if (here.length > 0) members.set(subgraph, new Set(here))
      }
      this.#unions.push({ name, members })
    }
  }

  #isDeclared(type: string, subgraph: string): boolean {
    const object = this.#objects.get(type)
    return object !== undefined && (!object.isEntity || object.keys.has(subgraph))
  }

  #addLeaves(): void {
    for (const entity of this.#entities) {
      const count = 2 + this.#random.below(4)
      for (let index = 0; index < count; index += 1) {
        const named = this.#random.pick(LEAVES)
        const argument = named === 'String' ? this.#argument() : null
        const lists = this.#random.isLucky(0.15) ? this.#random.pick([1, 2] as const) : 0
        const type = {
          named,
          lists: argument ? 0 : lists,
          isNonNull: this.#random.isLucky(0.3),
          isItemNonNull: this.#random.isLucky(0.5),
        } as const
        entity.fields.set(
          `f${index}`,
          createField(`f${index}`, type, {
            argument,
            owners: this.#owners(entity),
            isInaccessible: this.#random.isLucky(0.05),
          }),
        )
      }
    }
  }

  #listed(named: string): FieldType {
    return {
      named,
      lists: this.#random.isLucky(0.5) ? 1 : this.#random.isLucky(0.1) ? 2 : 0,
      isNonNull: this.#random.isLucky(0.25),
      isItemNonNull: this.#random.isLucky(0.5),
    }
  }

  /** The possible types of a field of these subgraphs: objects, interfaces and unions that each of them declares. */
  #targets(owners: ReadonlySet<string>): string[] {
    const isEverywhere = (bySubgraph: ReadonlyMap<string, unknown>): boolean =>
      [...owners].every((owner) => bySubgraph.has(owner))
    return [
      ...[...this.#objects.values()]
        .filter(({ isEntity, keys }) => !isEntity || isEverywhere(keys))
        .map(({ name }) => name),
      ...this.#interfaces.filter(({ implementers }) => isEverywhere(implementers)).map(({ name }) => name),
      ...this.#unions.filter(({ members }) => isEverywhere(members)).map(({ name }) => name),
      ...this.#interfaceObjects
        .filter(({ interfaceSubgraphs, objectSubgraphs }) =>
          [...owners].every((owner) => interfaceSubgraphs.has(owner) || objectSubgraphs.has(owner)),
        )
        .map(({ name }) => name),
    ]
  }

  #addReferences(): void {
    for (const entity of this.#entities) {
      const count = 1 + this.#random.below(3)
      for (let index = 0; index < count; index += 1) {
        const owners = this.#owners(entity)
        const type = this.#listed(this.#random.pick(this.#targets(owners)))
        const argument = type.lists === 1 && this.#random.isLucky(0.5) ? 'first' : null
        entity.fields.set(`r${index}`, createField(`r${index}`, type, { argument, owners }))
      }
    }
  }

  #addRequirements(): void {
    for (const entity of this.#entities) {
      const count = this.#random.below(3)
      for (let index = 0; index < count; index += 1) {
        const owner = this.#random.pick(this.#resolvableIn(entity))
        const inputs = [...entity.fields.values()].filter(
          (field) => !field.owners.has(owner) && !field.override && this.#isUsable(field, owner),
        )
        if (inputs.length === 0) continue
        const requires = [...new Set(this.#some(inputs, 0.4))].map((field) => this.#input(field)).join(' ')
        const name = `q${index}`
        entity.fields.set(name, createField(name, leaf('String'), { owners: new Set([owner]), requires }))
      }
    }
  }

  /** Whether a subgraph can declare a field of another one as external. */
  #isUsable({ type: { named }, name }: FieldModel, subgraph: string): boolean {
    if (name in KEY_FIELDS || /^m/.test(name)) return false
    if (named === 'Colour') return false
    return (LEAVES as readonly string[]).includes(named) || this.#isValueOrEntity(named, subgraph)
  }

  #isValueOrEntity(named: string, subgraph: string): boolean {
    const object = this.#objects.get(named)
    return object !== undefined && (object.isEntity ? object.keys.has(subgraph) : true)
  }

  #input({ name, type: { named }, argument }: FieldModel): string {
    const object = this.#objects.get(named)
    const given = argument === 'text' && this.#options.hasRequiredArguments && this.#random.isLucky(0.5)
    const head = given ? `${name}(text: "given")` : name
    if (!object) return head
    if (!object.isEntity)
      return `${head} { ${[...object.fields.values()].find(({ type }) => (LEAVES as readonly string[]).includes(type.named))?.name ?? '__typename'} }`
    const key = [...object.fields.keys()].find((field) => field === 'id' || field === 'code')
    return `${head} { ${key ?? 'part { no }'} }`
  }

  #addProvisions(): void {
    for (const entity of this.#entities) {
      for (const field of entity.fields.values()) {
        const target = this.#objects.get(field.type.named)
        if (!target?.isEntity || !this.#random.isLucky(0.3)) continue
        for (const owner of field.owners) {
          const given = [...target.fields.values()].filter(
            ({ name, owners, requires, argument, type }) =>
              !owners.has(owner) &&
              !requires &&
              !argument &&
              !(name in KEY_FIELDS) &&
              (LEAVES as readonly string[]).includes(type.named) &&
              type.named !== 'Colour' &&
              !/^m/.test(name),
          )
          if (given.length === 0) continue
          const chosen = this.#random.pick(given)
          chosen.isProvided = true
          field.provides.set(owner, chosen.name)
        }
      }
    }
  }

  #addOverrides(): void {
    for (const entity of this.#entities) {
      for (const field of entity.fields.values()) {
        const [from] = field.owners
        if (field.owners.size !== 1 || field.requires || field.name in KEY_FIELDS || from === undefined)
          continue
        if (!/^f/.test(field.name) || field.type.named === 'Colour' || !this.#random.isLucky(0.15)) continue
        const by = this.#resolvableIn(entity).find((subgraph) => subgraph !== from)
        if (by === undefined || this.#isNamedElsewhere(entity, field.name)) continue
        const label = this.#random.pick([null, 'percent(0)', 'percent(100)'])
        field.owners.add(by)
        field.override = { by, from, label, isOn: label !== 'percent(0)' }
      }
    }
  }

  #isNamedElsewhere(entity: ObjectModel, name: string): boolean {
    const isIn = (set: string): boolean => new RegExp(`\\b${name}\\b`).test(set)
    const isRequired = [...entity.fields.values()].some(({ requires }) => requires !== null && isIn(requires))
    const isProvided = this.#entities.some(({ fields }) =>
      [...fields.values()].some(
        ({ type, provides }) => type.named === entity.name && [...provides.values()].some(isIn),
      ),
    )
    return isRequired || isProvided
  }

  #createRoots(): RootField[] {
    const roots: RootField[] = []
    for (const subgraph of this.#subgraphs) {
      const owners = new Set([subgraph])
      for (const named of this.#targets(owners)) {
        if (!this.#random.isLucky(0.75)) continue
        const type = this.#listed(named)
        const argument = this.#objects.get(named)?.isEntity && type.lists === 0 ? ('id' as const) : null
        const isList = type.lists === 1 && this.#random.isLucky(0.3)
        const name = `${subgraph}${named}`
        if (argument) roots.push({ name, type: leaf(named), argument, owners, value: null })
        else
          roots.push({
            name,
            type,
            argument: isList ? 'first' : null,
            owners,
            value: this.#data.valueOf(type, [subgraph]),
          })
      }
    }
    for (const { name, keys } of this.#entities) {
      const owners = new Set([...keys.keys()])
      if (owners.size > 1 && this.#random.isLucky(0.5)) {
        const type = { ...leaf(name, true), lists: 1 } as const
        roots.push({
          name: `all${name}`,
          type,
          argument: null,
          owners,
          value: this.#data.objects.get(name) ?? [],
        })
      }
    }
    return roots
  }
}
