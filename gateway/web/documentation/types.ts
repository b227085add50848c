import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'
import type { Document, Section } from './document.ts'

const COLUMNS = ['Field', 'Type', 'Description']

const kindOf = (type: GraphQLNamedType): string => {
  if (isObjectType(type)) return 'Types'
  if (isInterfaceType(type) || isUnionType(type)) return 'Interfaces and unions'
  if (isInputObjectType(type)) return 'Input objects'
  return isEnumType(type) ? 'Enums' : 'Values'
}

const describe = (text: string | null | undefined, deprecation?: string | null): string =>
  [text ?? '', ...(deprecation ? [`Deprecated: ${deprecation}`] : [])].join(' ').trim()

const argumentRows = (field: string, args: readonly GraphQLArgument[]): string[][] =>
  args.map(({ name, type, description, defaultValue }) => [
    `${field}(${name})`,
    String(type),
    describe(description) + (defaultValue === undefined ? '' : ` Default: ${JSON.stringify(defaultValue)}.`),
  ])

const rowsOf = (type: GraphQLNamedType): string[][] => {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).flatMap(
      ({ name, type: fieldType, description, deprecationReason, args }) => [
        [name, String(fieldType), describe(description, deprecationReason)],
        ...argumentRows(name, args),
      ],
    )
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(
      ({ name, type: fieldType, description, deprecationReason }) => [
        name,
        String(fieldType),
        describe(description, deprecationReason),
      ],
    )
  }
  if (isEnumType(type)) {
    return type
      .getValues()
      .map(({ name, description, deprecationReason }) => [
        name,
        type.name,
        describe(description, deprecationReason),
      ])
  }
  return isUnionType(type)
    ? type.getTypes().map(({ name, description }) => [name, name, describe(description)])
    : []
}

const listTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

const typeDocument = (type: GraphQLNamedType): Document => {
  const rows = rowsOf(type)
  return {
    path: `types/${type.name}`,
    title: type.name,
    about: describe(type.description),
    sections: rows.length === 0 ? [] : [{ title: 'Fields', texts: [], table: { columns: COLUMNS, rows } }],
  }
}

const GROUPS = ['Types', 'Interfaces and unions', 'Input objects', 'Enums', 'Values']

/** A list of the types of the schema, and a document for each, from their descriptions. */
export const typeDocuments = (schema: GraphQLSchema): readonly Document[] => {
  const types = listTypes(schema)
  const sections = GROUPS.flatMap((title): Section[] => {
    const own = types.filter((type) => kindOf(type) === title)
    return own.length === 0
      ? []
      : [
          {
            title,
            texts: [],
            table: {
              columns: ['Type', 'Description'],
              rows: own.map((type) => [type.name, describe(type.description)]),
            },
          },
        ]
  })
  return [
    {
      path: 'types',
      title: 'Types',
      about: 'Every type of the schema. Query has the root fields.',
      sections,
    },
    ...types.map(typeDocument),
  ]
}

/** Deprecated fields and their replacements. */
export const deprecationDocument = (schema: GraphQLSchema): Document => {
  const rows = listTypes(schema).flatMap((type) => {
    const parts =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : []
    return parts.flatMap(({ name, deprecationReason }) =>
      deprecationReason ? [[`${type.name}.${name}`, deprecationReason]] : [],
    )
  })
  return {
    path: 'deprecations',
    title: 'Deprecations',
    about:
      'A deprecated field works for at least 12 months from the day that it is listed here, with its replacement. The response to an operation with a deprecated field lists it in extensions.deprecations. The change log and its feed announce it. Addresses have no version numbers.',
    sections: [
      {
        title: 'Deprecated fields',
        texts: rows.length === 0 ? ['No field is deprecated.'] : [],
        ...(rows.length === 0 ? {} : { table: { columns: ['Field', 'Use instead'], rows } }),
      },
    ],
  }
}
