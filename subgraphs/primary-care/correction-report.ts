import { withoutControls } from '../../schema/control-characters.ts'
import { badUserInput } from '../../schema/errors/client-errors.ts'

// The path of a page of this site, without another host.
const PATH = /^\/(?!\/)[\w\-./~%?&=+:,;@!$'()*]*$/
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/

export const isPagePath = (about: string): boolean => about.startsWith('/')

export interface ReportInput {
  readonly about: string
  readonly whatIsWrong: string
  readonly whatIsRight: string
  readonly howDoYouKnow: string
  readonly email?: string | null | undefined
}

const cleaned = (text: string): string => withoutControls(text).trim()

/** The report without control characters. Throws BAD_USER_INPUT if it is incomplete. */
export const readReport = (input: ReportInput): ReportInput => {
  const report: ReportInput = {
    about: cleaned(input.about),
    whatIsWrong: cleaned(input.whatIsWrong),
    whatIsRight: cleaned(input.whatIsRight),
    howDoYouKnow: cleaned(input.howDoYouKnow),
    email: cleaned(input.email ?? ''),
  }
  for (const name of ['about', 'whatIsWrong', 'whatIsRight', 'howDoYouKnow'] as const) {
    if (report[name] === '') throw badUserInput(`input.${name}`, '', 'text that is not empty')
  }
  if (isPagePath(report.about) && !PATH.test(report.about))
    throw badUserInput('input.about', report.about, 'the path of a page, like /practices/a00001')
  if (report.email && !EMAIL.test(report.email))
    throw badUserInput('input.email', report.email, 'an e-mail address, like name@example.org')
  return report
}
