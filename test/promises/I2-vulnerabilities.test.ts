// I2: delivered packages have no known vulnerability of level high or critical. "not run" is never a pass.
import { expect, it } from 'vitest'
import { ACCEPTED, readAudit, runAudit } from '../supply-chain/audit.ts'

const TODAY = '2026-11-28'
const report = (vulnerabilities: Record<string, { severity: string }>): string =>
  JSON.stringify({ vulnerabilities })

it.each([
  ['no vulnerability', report({}), { kind: 'passed' }],
  ['a critical one', report({ a: { severity: 'critical' } }), { kind: 'failed', packages: ['a (critical)'] }],
  [
    'a high one that is accepted',
    report({ old: { severity: 'high' } }),
    { kind: 'failed', packages: ['old (high)'] },
  ],
  ['a low one', report({ b: { severity: 'low' } }), { kind: 'failed', packages: ['b (low)'] }],
  ['a low one that is accepted', report({ known: { severity: 'low' } }), { kind: 'passed' }],
  [
    'a low one that was accepted until a day',
    report({ old: { severity: 'low' } }),
    { kind: 'failed', packages: ['old (low)'] },
  ],
  [
    'a service that refuses',
    '{"message":"405 Method Not Allowed"}',
    { kind: 'not run', reason: '405 Method Not Allowed' },
  ],
  ['no response', '', { kind: 'not run', reason: 'no report' }],
])('%s', (_, text, outcome) => {
  const accepted = {
    known: { reason: 'a test', until: '2026-12-31' },
    old: { reason: 'a test', until: '2026-11-01' },
  }
  expect(readAudit(text, TODAY, accepted)).toEqual(outcome)
})

it('each accepted vulnerability has a reason and a day', () => {
  for (const { reason, until } of Object.values(ACCEPTED)) {
    expect(reason).not.toBe('')
    expect(until).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

it('the delivered packages', { timeout: 90_000 }, (context) => {
  const outcome = runAudit()
  if (outcome.kind === 'not run') context.skip(`not run: ${outcome.reason}`)
  else expect(outcome).toEqual({ kind: 'passed' })
})
