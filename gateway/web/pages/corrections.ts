import type { StoredResponse } from '../../graph/query-service/execute-stored.ts'
import type { FormTimes } from './form-signature.ts'
import { day } from '../number-format.ts'
import { GraphUnavailable, found, type Page, type PageContent, type PageRequest } from './page.ts'
import { heading, lede, paragraph, type Field } from './view.ts'
import { texts } from './texts/corrections.ts'

const NEW = '/corrections/new'
const TRAP = 'website'
const TIME = 'shown'
const SECONDS_OF_A_MINUTE = 60

const ANSWERS = ['about', 'whatIsWrong', 'whatIsRight', 'howDoYouKnow'] as const
type Name = (typeof ANSWERS)[number] | 'email'

type Faults = Readonly<Partial<Record<Name, string>>>

const HINTS: Readonly<Partial<Record<Name, string>>> = {
  about: texts.form.aboutHint,
  howDoYouKnow: texts.form.howHint,
  email: texts.form.emailHint,
}

const field = (name: Name, fields: URLSearchParams, faults: Faults): Field => {
  const [hint, error] = [HINTS[name], faults[name]]
  return {
    name,
    label: texts.form[name],
    ...(hint === undefined ? {} : { hint }),
    value: fields.get(name) ?? '',
    ...(error === undefined ? {} : { error }),
    ...(name === 'about' || name === 'email' ? {} : { isLong: true as const }),
  }
}

interface Trouble {
  readonly status: 400 | 429
  readonly faults: Faults
  /** The error of the whole form. */
  readonly fault?: string
  readonly retryAfterSeconds?: number
}

const showForm = (
  request: PageRequest,
  fields: URLSearchParams,
  times: FormTimes,
  trouble: Trouble | null = null,
): PageContent => {
  const faults = trouble?.faults ?? {}
  const listed = [
    ...Object.entries(faults).map(([name, text]) => ({ text, href: `#${name}` })),
    ...(trouble?.fault === undefined ? [] : [{ text: trouble.fault, href: '#whatIsWrong' }]),
  ]
  return {
    ...(trouble ? { status: trouble.status } : {}),
    ...(trouble?.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: trouble.retryAfterSeconds }),
    view: {
      title: texts.form.title,
      breadcrumbs: [],
      ...(listed.length > 0 ? { faults: listed } : {}),
      blocks: [
        lede(texts.form.lede),
        paragraph(texts.form.privacy),
        {
          kind: 'form',
          action: request.href(NEW),
          isPost: true,
          hidden: { [TIME]: times.issue() },
          trap: { name: TRAP, label: texts.form.trap },
          fields: ([...ANSWERS, 'email'] as const).map((name) => field(name, fields, faults)),
          button: texts.form.button,
        },
      ],
    },
  }
}

const findMissing = (fields: URLSearchParams): Faults =>
  Object.fromEntries(
    ANSWERS.filter((name) => (fields.get(name) ?? '').trim() === '').map((name) => [
      name,
      texts.faults[name],
    ]),
  )

const isName = (text: string): text is Name =>
  Object.hasOwn(texts.form, text) && Object.hasOwn(texts.faults, text)

/** The graph's error as a message of this page. */
const toTrouble = ({ errors = [] }: StoredResponse): Trouble => {
  const limited = errors.find(({ extensions }) => extensions?.['code'] === 'RATE_LIMITED')
  if (limited) {
    const seconds = Number(limited.extensions?.['retryAfterSeconds'])
    const fault = texts.faults.limited(Math.ceil(seconds / SECONDS_OF_A_MINUTE))
    return { status: 429, faults: {}, fault, retryAfterSeconds: seconds }
  }
  const refused = errors.flatMap(({ extensions }) => {
    const name = String(extensions?.['argument'] ?? '').replace(/^input\./, '')
    return isName(name) ? [[name, texts.faults[name]] as const] : []
  })
  if (refused.length === 0) throw new GraphUnavailable()
  return { status: 400, faults: Object.fromEntries(refused) }
}

/** The form for reporting a correction. */
export const createCorrectionForm = (times: FormTimes): Page => ({
  path: NEW,
  show: async (request) => showForm(request, request.search, times),
  submit: async (request, fields) => {
    const faults = findMissing(fields)
    if (Object.keys(faults).length > 0) return showForm(request, fields, times, { status: 400, faults })
    if ((fields.get(TRAP) ?? '') !== '' || !times.isPlausible(fields.get(TIME) ?? '')) {
      return showForm(request, fields, times, { status: 400, faults: {}, fault: texts.faults.tooSoon })
    }
    const result = await request.change('ReportCorrection', {
      input: {
        about: fields.get('about') ?? '',
        whatIsWrong: fields.get('whatIsWrong') ?? '',
        whatIsRight: fields.get('whatIsRight') ?? '',
        howDoYouKnow: fields.get('howDoYouKnow') ?? '',
        email: fields.get('email')?.trim() || null,
      },
    })
    const reference = result.data?.reportCorrection?.reference
    return reference === undefined
      ? showForm(request, fields, times, toTrouble(result))
      : { status: 303, location: request.href(`/corrections/${reference}`) }
  },
})

/** The status of a report. It never shows the sender or the text. */
export const correctionPage: Page = {
  path: '/corrections/:reference',
  show: async (request) => {
    const requested = request.params['reference'] ?? ''
    const result = await request.run('CorrectionState', { reference: requested })
    const { reference, about, state, reason, reportedOn, decidedOn } = found(
      result.data.correction,
      result,
      '',
    )
    if (reference !== requested) return { status: 301, location: request.href(`/corrections/${reference}`) }
    const { summary } = texts.state
    return {
      view: {
        title: texts.state.title(reference),
        breadcrumbs: [],
        blocks: [
          lede(texts.state.next[state]),
          {
            kind: 'summary',
            rows: [
              { key: summary.reference, value: { strong: reference } },
              {
                key: summary.about,
                value: { text: about, href: about.startsWith('/') ? about : request.href(`/id/${about}`) },
              },
              { key: summary.state, value: texts.state.states[state] },
              { key: summary.reported, value: day(reportedOn) },
              ...(decidedOn === null || decidedOn === undefined
                ? []
                : [{ key: summary.decided, value: day(decidedOn) }]),
            ],
          },
          ...(reason ? [heading(texts.state.why), paragraph(reason)] : []),
          paragraph(texts.state.seeAlso),
        ],
      },
    }
  },
}
