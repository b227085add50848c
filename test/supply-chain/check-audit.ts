import { runAudit } from './audit.ts'

const outcome = runAudit()
const NOT_RUN = 2
switch (outcome.kind) {
  case 'passed':
    process.stdout.write('audit: no known vulnerability\n')
    break
  case 'failed':
    process.stdout.write(`audit: ${outcome.packages.join(', ')}\n`)
    process.exitCode = 1
    break
  case 'not run':
    process.stdout.write(`audit: not run (${outcome.reason})\n`)
    process.exitCode = NOT_RUN
}
