import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { ask, readOperation } from '../../support/client.ts'
import { connectForTest, useTestDatabase } from '../../support/database.ts'
import { codesOf, postJson, send } from '../../support/http.ts'
import { runProgram } from '../../support/program.ts'
import { startNearAndFar } from '../../support/subgraphs.ts'

const REPORT = readOperation('report-correction')
const STATE = readOperation('correction-state')
const REFERENCE = /^[2-9BCDFGHJKMNP-TVWXZ]{3}-[2-9BCDFGHJKMNP-TVWXZ]{3}$/
const CANARY = 'canary.sender@example.org'

const input = {
  about: 'C82038',
  whatIsWrong: 'The telephone number',
  whatIsRight: '0116 000 0000',
  howDoYouKnow: 'I work there',
  email: CANARY,
}

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication({ CHANGES_PER_HOUR: '1000' })
})

afterAll(() => application.stop())

const report = (more: object = {}) => ask(application.url, REPORT, { input: { ...input, ...more } })

it('stores a report under a short reference that shows its status', async () => {
  const { data, errors } = await report()
  expect(errors).toEqual([])
  const { reference, state } = data.reportCorrection
  expect(reference).toMatch(REFERENCE)
  expect(state).toBe('RECEIVED')
  const typed = reference.toLowerCase().replace('-', ' ')
  const { data: found } = await ask(application.url, STATE, { reference: typed })
  expect(found.correction).toMatchObject({
    reference,
    about: 'c82038',
    state: 'RECEIVED',
    reason: null,
    decidedOn: null,
  })
})

it('never discloses or logs the sender or the text', async () => {
  const { text } = await report()
  const logged = application.logLines.join('\n')
  for (const said of [CANARY, input.whatIsWrong, input.whatIsRight]) {
    expect(text).not.toContain(said)
    expect(logged).not.toContain(said)
  }
})

it('is not cached, so a decision is visible at once', async () => {
  const { data } = await report()
  const { reference } = data.reportCorrection
  await ask(application.url, STATE, { reference })
  const owner = connectForTest({ url: application.databaseUrl })
  await owner.raw(
    "update corrections.corrections set state = 'CHANGED', reason = 'Right' where reference = ?",
    [reference],
  )
  const { data: found } = await ask(application.url, STATE, { reference })
  expect(found.correction).toMatchObject({ state: 'CHANGED', reason: 'Right' })
})

it.each([
  [{ about: 'no-such-thing' }, 'input.about'],
  [{ about: '//example.org/' }, 'input.about'],
  [{ about: '' }, 'input.about'],
  [{ whatIsWrong: ' ' }, 'input.whatIsWrong'],
  [{ whatIsRight: 'x'.repeat(2_001) }, 'input.whatIsRight'],
  [{ howDoYouKnow: '' }, 'input.howDoYouKnow'],
  [{ email: 'nobody' }, 'input.email'],
])('refuses %j and names the field', async (more, argument) => {
  const { status, data, errors } = await report(more)
  expect(status).toBe(200)
  expect(data.reportCorrection).toBeNull()
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
})

it('accepts the path of a page, 2,000 characters, and no e-mail address', async () => {
  const { errors } = await report({
    about: '/alignment?from=networks&to=districts',
    whatIsWrong: 'x'.repeat(2_000),
    email: null,
  })
  expect(errors).toEqual([])
})

it.each([
  `query=${encodeURIComponent(REPORT)}&variables=${encodeURIComponent(JSON.stringify({ input }))}`,
  `operation=ReportCorrection&variables=${encodeURIComponent(JSON.stringify({ input }))}`,
])('is refused by GET', async (parameters) => {
  const { status, headers } = await send(application.url, {
    method: 'GET',
    path: `/graphql?${parameters}`,
    headers: { 'apollo-require-preflight': 'true' },
  })
  expect([status, headers['allow']]).toEqual([405, 'POST'])
})

it('is limited for each address and hour, counting every field of a request', async () => {
  let now = new Date('2026-03-02T10:00:00Z')
  const { url } = await useTestDatabase()
  const limited = await startTestApplication(
    { DATABASE_URL: url, CHANGES_PER_HOUR: '3' },
    { clock: () => now },
  )
  const one = { query: REPORT, variables: { input } }
  const two = `mutation($input: ReportCorrectionInput!) {
    a: reportCorrection(input: $input) { reference } b: reportCorrection(input: $input) { reference } }`
  try {
    expect((await postJson(limited.url, { query: two, variables: { input } })).status).toBe(200)
    const over = await postJson(limited.url, { query: two, variables: { input } })
    expect([over.status, codesOf(over.text), over.headers['retry-after']]).toEqual([
      429,
      ['RATE_LIMITED'],
      '3600',
    ])
    expect((await postJson(limited.url, one)).status).toBe(200)
    expect((await postJson(limited.url, one)).status).toBe(429)
    const asked = await postJson(limited.url, { query: '{ status { dataVersion } }' })
    expect(asked.status).toBe(200)
    now = new Date('2026-03-02T11:00:01Z')
    expect((await postJson(limited.url, one)).status).toBe(200)
  } finally {
    await limited.stop()
  }
})

it('is not counted while it is refused', async () => {
  const limited = await startTestApplication({ CHANGES_PER_HOUR: '1' })
  onTestFinished(() => limited.stop())
  const sendReport = (more: object) =>
    postJson(limited.url, { query: REPORT, variables: { input: { ...input, ...more } } })
  const refused = [{ email: 'no address' }, { about: 'no-such-thing' }, { whatIsWrong: ' ' }, { about: 5 }]
  for (const more of [...refused, ...refused]) {
    expect(codesOf((await sendReport(more)).text)).toEqual(['BAD_USER_INPUT'])
  }
  expect(codesOf((await sendReport({})).text)).toEqual([])
  expect(codesOf((await sendReport({})).text)).toEqual(['RATE_LIMITED'])
  expect(codesOf((await sendReport({ email: 'no address' })).text)).toEqual(['RATE_LIMITED'])
})

// What a terminal executes, what disguises text, and what a spreadsheet calculates.
const HOSTILE = '\u001b]0;title\u0007\u001b[2Jred\u009b31m \u202eevil\u2066 \r=1'

it('is stored and printed without what a terminal or a spreadsheet would execute', async () => {
  const hostile = await startTestApplication()
  onTestFinished(() => hostile.stop())
  const formula = '=HYPERLINK("https://example.org")'
  const { errors } = await ask(hostile.url, REPORT, {
    input: {
      about: `C82038\u001b`,
      whatIsWrong: HOSTILE,
      whatIsRight: formula,
      howDoYouKnow: `a\nb${HOSTILE}`,
    },
  })
  expect(errors).toEqual([])
  const db = connectForTest({ url: hostile.databaseUrl })
  const [row] = await db('corrections.corrections').select('about', 'what_is_wrong', 'how_known')
  expect(row).toEqual({
    about: 'c82038',
    what_is_wrong: ']0;title[2Jred31m evil \n=1',
    how_known: 'a\nb]0;title[2Jred31m evil \n=1',
  })
  // A row that another program wrote.
  await db('corrections.corrections').update({ what_is_wrong: HOSTILE })
  for (const format of ['table', 'csv', 'json']) {
    const program = runProgram(['corrections', '--format', format], { DATABASE_URL: hostile.databaseUrl })
    expect(await program.exited).toBe(0)
    expect(program.stdout()).toContain('red')
    expect(program.stdout()).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/)
    if (format === 'csv') expect(program.stdout()).toContain(`"'=HYPERLINK`)
  }
})

it('is equal for a remote subgraph', async () => {
  const both = await startNearAndFar()
  const { data, errors } = await ask(both.far.url, REPORT, { input })
  const { data: found } = await ask(both.near.url, STATE, { reference: data.reportCorrection.reference })
  expect(errors).toEqual([])
  expect(found.correction.about).toBe('c82038')
  await both.stop()
})
