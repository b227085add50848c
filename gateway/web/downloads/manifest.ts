import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const FOLDER = new URL('../../../schema/downloads/', import.meta.url)

// `step.field.field`: a path from a step of `rows`, or from the data.
const path = z.string().regex(/^\w+(\.\w+)+$/)

const column = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  description: z.string().min(1),
  /** The path of the value. Of several paths, the first with a value. */
  path: z.union([path, z.array(path).min(1)]).optional(),
  /** The path of a list whose length is the value. */
  count: path.optional(),
  /** Items with this field set to true are not counted. */
  unless: z.string().optional(),
  /** The name of a value that is equal in all rows: the day, the data version or a parameter. */
  given: z.string().optional(),
  /** A path for each value of a parameter. */
  by: z.strictObject({ parameter: z.string(), paths: z.record(z.string(), path) }).optional(),
})

const parameter = z.strictObject({
  description: z.string().min(1),
  /** The variable of the operation. */
  variable: z.string().optional(),
  /** The accepted values, with the value of the variable for each. */
  values: z.record(z.string(), z.string()).optional(),
  isBoolean: z.boolean().optional(),
  /** Whether the parameter names a system. Without it, the download contains all loaded systems. */
  isSystem: z.boolean().optional(),
  default: z.string().optional(),
  /** Only rows whose value at this path equals the parameter are included. */
  filter: path.optional(),
})

const manifest = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.string().min(1),
  description: z.string().min(1),
  operation: z.string(),
  /** Whether the operation accepts a day. Otherwise rows are as of the day on which the data was loaded. */
  hasDay: z.boolean(),
  /** The root field whose pages are read to the end. */
  connection: z.string().optional(),
  parameters: z.record(z.string(), parameter).default({}),
  /** The steps from the data to the objects of the rows. Each step is a path from the one before. */
  rows: z.array(z.record(z.string(), z.string())).min(1),
  columns: z.array(column).min(1),
})

export type Manifest = z.infer<typeof manifest>
export type ManifestColumn = z.infer<typeof column>

/** The manifests of the downloads, one for each file of schema/downloads/. */
export const readManifests = (): readonly Manifest[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => manifest.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8'))))
