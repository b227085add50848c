import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { readGatewaySecret } from '../../gateway/gateway-secret.ts'
import { newFolder } from '../support/program.ts'

const secretIn = (folder: string, environment: Record<string, string> = {}): string =>
  readGatewaySecret(readConfig({ DATA_DIRECTORY: folder, ...environment }))

it('is created once, for its user only', () => {
  const folder = join(newFolder(), 'data')
  const secret = secretIn(folder)
  expect(secret.length).toBeGreaterThan(40)
  expect(secretIn(folder)).toBe(secret)
  const file = join(folder, 'gateway-secret')
  expect(readFileSync(file, 'utf8')).toBe(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['gateway-secret'])
  expect(secretIn(join(newFolder(), 'other'))).not.toBe(secret)
})

it('is that of the setting, without a file', () => {
  const folder = newFolder()
  const GATEWAY_SECRET = 'x'.repeat(32)
  expect(secretIn(folder, { GATEWAY_SECRET })).toBe(GATEWAY_SECRET)
  expect(readdirSync(folder)).toEqual([])
})

it.each(['', ' \n', 'short'])('is refused if its file contains %j', (text) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'gateway-secret'), text)
  expect(() => secretIn(folder)).toThrow('has fewer than 32 characters')
})

it('is refused if the setting is short', () => {
  expect(() => readConfig({ GATEWAY_SECRET: 'x'.repeat(31) })).toThrow(
    expect.objectContaining({ details: ['GATEWAY_SECRET: (not shown): expected 32 characters or more'] }),
  )
})
