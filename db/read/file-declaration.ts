import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { Unreadable } from './unreadable.ts'

/**
 * The declaration in `FILE.resource.yaml`, if there is one. Published files have none. A file that was cut off at the
 * end of a row looks complete, and only a declaration shows that it is not.
 */
export interface Declaration {
  readonly rows: number | null
  readonly sha256: string | null
}

const ENDING = '.resource.yaml'

export const isDeclaration = (path: string): boolean => path.endsWith(ENDING)

// All values are read as text, because YAML reads 64 digits without a letter as a number.
const schema = z.strictObject({
  rows: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
})

export const readDeclaration = async (path: string): Promise<Declaration> => {
  const declared = `${path}${ENDING}`
  if (!existsSync(declared)) return { rows: null, sha256: null }
  const read = schema.safeParse(toYaml(await readFile(declared, 'utf8')))
  if (!read.success) {
    throw new Unreadable(
      `has a ${basename(declared)} that contains something other than \`rows\` (a whole number) and \`sha256\` (64 hexadecimal digits); correct or remove it`,
    )
  }
  return {
    rows: read.data.rows === undefined ? null : Number(read.data.rows),
    sha256: read.data.sha256?.toLowerCase() ?? null,
  }
}

const toYaml = (text: string): unknown => {
  try {
    return parseYaml(text, { schema: 'failsafe' })
  } catch {
    return null
  }
}

export const checkHash = ({ sha256: declared }: Declaration, sha256: string): void => {
  if (declared === null || declared === sha256) return
  throw new Unreadable(
    `has the SHA-256 ${sha256}, but its .resource.yaml file declares ${declared}; it may be incomplete. Download it again`,
  )
}

export const describeRows = (rows: number, declared: number): string =>
  `has ${rows} rows, but its .resource.yaml file declares ${declared}; it may be incomplete. Download it again`
