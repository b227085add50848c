import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The result of an audit. "not run" is not a pass: the service did not respond. */
export type AuditOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly packages: readonly string[] }
  | { readonly kind: 'not run'; readonly reason: string }

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>
  readonly message?: string
}

/** Accepted vulnerabilities of lower levels, each with the reason and the day on which it is looked at again. */
export const ACCEPTED: Readonly<Record<string, { readonly reason: string; readonly until: string }>> = {}

const SERIOUS = new Set(['high', 'critical'])

/** Reads the report of `npm audit --json`. */
export const readAudit = (text: string, today: string, accepted = ACCEPTED): AuditOutcome => {
  const report = ((): Report | null => {
    try {
      return JSON.parse(text) as Report
    } catch {
      return null
    }
  })()
  if (!report?.vulnerabilities) return { kind: 'not run', reason: report?.message ?? 'no report' }
  const packages = Object.entries(report.vulnerabilities)
    .filter(([name, { severity }]) => SERIOUS.has(severity) || !((accepted[name]?.until ?? '') >= today))
    .map(([name, { severity }]) => `${name} (${severity})`)
    .sort()
  return packages.length === 0 ? { kind: 'passed' } : { kind: 'failed', packages }
}

/** Audits the delivered packages. */
export const runAudit = (): AuditOutcome => {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
    timeout: 60_000,
  })
  return readAudit(stdout, new Date().toISOString().slice(0, 10))
}
