// On versions of Node that run TypeScript, the program is not compiled. The module works there as well.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { makeFolder } from '../support/loading.ts'

const MODULE = new URL('../../gateway/typescript-cache.mjs', import.meta.url).href

const compiledProgram = async (cache: string): Promise<string | null> => {
  const module = (await import(MODULE)) as { compiledProgram(cache: string): Promise<string | null> }
  return module.compiledProgram(cache)
}

it('two starts at once compile into one folder, and a third one uses it', { timeout: 30_000 }, async () => {
  const cache = join(makeFolder().path, 'cache')
  const [one, other] = await Promise.all([compiledProgram(cache), compiledProgram(cache)])
  expect(one).not.toBeNull()
  expect(other).toBe(one)
  expect(existsSync(fileURLToPath(one ?? ''))).toBe(true)
  expect(await compiledProgram(cache)).toBe(one)
  expect(readdirSync(cache)).toHaveLength(1)
})

it('returns null where the folder cannot be written', async () => {
  const { path } = makeFolder()
  writeFileSync(join(path, 'file'), '')
  expect(await compiledProgram(join(path, 'file', 'cache'))).toBeNull()
})
