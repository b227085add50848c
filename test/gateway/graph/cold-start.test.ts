import { expect, it } from 'vitest'
import { startTestApplication } from '../../support/application.ts'
import { postJson } from '../../support/http.ts'

it('answers 200 equal requests of a new operation equally', { timeout: 60_000 }, async () => {
  const application = await startTestApplication()
  const query = `{ cold: systems(asOf: "2019-07-11") { name places { name } primaryCareNetworks { name practices { name } } } }`
  const answers = await Promise.all(Array.from({ length: 200 }, () => postJson(application.url, { query })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.text).not.toContain('"errors"')
  await application.stop()
})
