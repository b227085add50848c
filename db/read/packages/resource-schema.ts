import { readFileSync, readdirSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'

const FOLDER = new URL('./resources/', import.meta.url)

const fieldSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'date', 'boolean']),
  description: z.string().min(1),
  /** The separator of several items in the cell. */
  separator: z.string().optional(),
  /** The cell contains a financial year, written 2019/20. */
  financialYear: z.boolean().optional(),
  /** The cell contains the value of this column in a row of one of these resources, for example `networks.id`. */
  references: z.array(z.string()).optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      pattern: z.string().optional(),
      enum: z.array(z.string()).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .default({}),
  example: z.string().optional(),
})

const resourceSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  primaryKey: z.array(z.string()).min(1),
  /** Only the package of England can have it, because its rows apply to every system. */
  isNational: z.boolean().default(false),
  /** Its rows are for partners only: nothing of them is in a public table, count or version. */
  isPartnerOnly: z.boolean().default(false),
  fields: z.array(fieldSchema).min(1),
})

export type Field = z.infer<typeof fieldSchema>

/** The schema of a resource: a Frictionless Table Schema with references between resources. */
export interface ResourceSchema extends z.infer<typeof resourceSchema> {
  readonly name: string
  /** The text of the schema file, of which each package has a copy. */
  readonly text: string
}

let schemas: ReadonlyMap<string, ResourceSchema> | null = null

/** All resources of a package, by name. */
export const resourceSchemas = (): ReadonlyMap<string, ResourceSchema> => {
  schemas ??= new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => {
        const name = file.replace(/\.yaml$/, '')
        const text = readFileSync(new URL(file, FOLDER), 'utf8')
        return [name, { name, text, ...resourceSchema.parse(parseYaml(text)) }]
      }),
  )
  return schemas
}

const SQL_TYPES: Readonly<Record<Field['type'], string>> = {
  string: 'text',
  integer: 'bigint',
  number: 'numeric',
  date: 'date',
  boolean: 'boolean',
}

/** The PostgreSQL type of a column in the staging table of a resource. */
export const sqlTypeOf = (field: Field): string =>
  field.separator === undefined ? SQL_TYPES[field.type] : 'text[]'

/** The name of a resource in the schema `staging`. */
export const stagingNameOf = (resource: string): string => resource.replaceAll('-', '_')
