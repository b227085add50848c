import { differ, joinWords, slugOf, type Discrepancy, type StatedValue } from './discrepancy.ts'
import { citedBy, listFigures, type Evidence, type Rule } from './evidence.ts'
import type { PackageRow } from './package-rows.ts'

/** The number of main practices in the package, and of entries in other lists. */
const listPracticeCounts = (evidence: Evidence, subject: string): StatedValue[] => {
  const { rows, official, sources, system } = evidence
  const codeOf = new Map(
    rows.list('commissioners').map((row) => [row.text('id'), row.text('ods_code')] as const),
  )
  const commissionerOf = new Map(
    rows.list('networks').map((row) => [row.text('id'), row.optionalText('commissioner')] as const),
  )
  const mains = rows.list('practices').filter((row) => row.optionalText('main_practice') === null)
  const listed =
    subject === system
      ? mains
      : mains.filter((row) => official.commissionerCode(row.optionalText('ods_code')) === codeOf.get(subject))
  const own = new Set(mains.map((row) => row.text('source')))
  const entries = rows
    .list('practice-statements')
    .filter(
      (row) =>
        !own.has(row.text('source')) &&
        (subject === system || commissionerOf.get(row.text('network')) === subject),
    )
  const others = [...new Set(entries.map((row) => row.text('source')))]
  return [
    ...(listed[0]
      ? [
          {
            text: `${listed.length} main practices listed in ${sources.nameOf(listed[0].text('source'))}${subject === system ? '' : ', by their official code'}`,
            value: listed.length,
            ...citedBy(listed[0]),
            note: 'the citation locates the first one',
          },
        ]
      : []),
    ...others.flatMap((source): StatedValue[] => {
      const inSource = entries.filter((row) => row.text('source') === source)
      return inSource[0]
        ? [
            {
              text: `${inSource.length} entries in the list of ${sources.nameOf(source)}`,
              value: inSource.length,
              ...citedBy(inSource[0]),
              note: 'the citation locates the first one',
            },
          ]
        : []
    }),
  ]
}

/** Compares stated numbers of practices with the lists of practices and the official file. */
export const findPracticeCountDiscrepancies: Rule = (evidence) => {
  const { rows, official, sources, system } = evidence
  const commissioners = rows.list('commissioners')
  const codesOf = (subject: string): string[] =>
    commissioners
      .filter((row) =>
        subject === system ? row.optionalText('system') !== null : row.text('id') === subject,
      )
      .map((row) => row.text('ods_code'))
  return [system, ...commissioners.map((row) => row.text('id'))].flatMap((subject): Discrepancy[] => {
    const stated = listFigures(
      evidence,
      (row) =>
        row.text('subject') === subject &&
        row.text('measure') === 'count' &&
        row.optionalText('of') === 'practices',
    )
    const [first] = stated
    if (!first) return []
    const lists = listPracticeCounts(evidence, subject)
    const active = official.countActive(codesOf(subject))
    const counted = active ? [...lists, active] : lists
    const value = first.number('value')
    const statements = [
      ...stated.map((row) => ({
        text: `${row.optionalText('printed')} GP practices`,
        value: row.number('value'),
        ...citedBy(row),
      })),
      ...counted,
    ]
    if (!differ(statements)) return []
    return [
      {
        id: `count-practices-${subject}`,
        kind: 'COUNT_DIFFERS',
        weight: lists.every((list) => list.value === value) ? 'MEDIUM' : 'HIGH',
        subject,
        relatedSubjects: [system],
        summary: `${value} GP practices are counted in ${sources.nameOf(first.text('source'))}. Other counts: ${joinWords(statements.slice(1).map(({ text }) => text))}.`,
        resolution:
          'The graph counts the practices that it lists, each by its official code, and shows the stated count beside it.',
        statements,
      },
    ]
  })
}

/**
 * The things that sources count, by the words of the sources. `resource` has the rows; each distinct value of the column
 * `by` counts as one.
 */
const COUNTABLE: Readonly<
  Record<string, { resource: string; isCounted?: (row: PackageRow) => boolean; by?: string }>
> = {
  networks: { resource: 'networks' },
  'primary care networks': { resource: 'networks' },
  neighbourhoods: { resource: 'neighbourhoods' },
  localities: { resource: 'localities' },
  places: { resource: 'places' },
  districts: { resource: 'districts' },
  'main practices': { resource: 'practices', isCounted: (row) => row.optionalText('main_practice') === null },
  branches: { resource: 'practices', isCounted: (row) => row.optionalText('main_practice') !== null },
  'clinical commissioning groups': {
    resource: 'commissioners',
    isCounted: (row) => row.optionalText('system') !== null,
  },
  'clinical directors': { resource: 'clinical-directors', by: 'person' },
  wards: { resource: 'areas', by: 'code', isCounted: (row) => row.text('kind') === 'WARD' },
  'lower layer super output areas': {
    resource: 'areas',
    by: 'code',
    isCounted: (row) => row.text('kind') === 'LSOA',
  },
}

/** Compares stated numbers with each other and with the rows of the package. */
export const findCountDiscrepancies: Rule = (evidence) => {
  const { rows, sources, system } = evidence
  return Object.entries(COUNTABLE).flatMap(
    ([counted, { resource, isCounted = () => true, by = 'id' }]): Discrepancy[] => {
      const stated = listFigures(
        evidence,
        (row) =>
          row.text('subject') === system &&
          row.text('measure') === 'count' &&
          row.optionalText('of') === counted,
      )
      const listed = rows.list(resource).filter(isCounted)
      const [first] = stated
      const [row] = listed
      const count = new Set(listed.map((item) => item.optionalText(by))).size
      // Without rows in the package, only the stated count is known.
      if (!first || !row || stated.every((figure) => figure.number('value') === count)) return []
      return [
        {
          id: `count-${slugOf(counted)}-${system}`,
          kind: 'COUNT_DIFFERS',
          weight: 'MEDIUM',
          subject: system,
          summary: `${joinWords(stated.map((figure) => `${figure.optionalText('printed')} ${counted} are counted in ${sources.nameOf(figure.text('source'))}`))}; ${count} are listed in the loaded data.`,
          resolution: `The graph counts the ${counted} that it lists and shows every stated count beside them.`,
          statements: [
            ...stated.map((figure) => ({
              text: `${figure.optionalText('printed')} ${counted}`,
              value: figure.number('value'),
              ...citedBy(figure),
            })),
            {
              text: `${count} ${counted} listed`,
              value: count,
              ...citedBy(row),
              note: 'the citation locates the first one',
            },
          ],
        },
      ]
    },
  )
}

/** Compares the stated number of teams of a service with the number of teams that sources name. */
export const findUnnamedTeams: Rule = (evidence) => {
  const { rows, sources } = evidence
  const teams = rows.list('teams').map((row) => row.text('kind'))
  return rows.list('community-services').flatMap((service): Discrepancy[] => {
    const of = service.optionalText('counted_as')
    const [figure] =
      of === null
        ? []
        : listFigures(evidence, (row) => row.text('measure') === 'count' && row.optionalText('of') === of)
    const value = figure?.number('value')
    const kind = service.optionalText('counted_team_kind')
    const named = teams.filter((team) => team === kind).length
    if (!figure || !value || value === named) return []
    const cited = citedBy(figure)
    return [
      {
        id: `count-${service.text('id')}`,
        kind: 'COUNT_DIFFERS',
        weight: 'MEDIUM',
        subject: service.text('id'),
        relatedSubjects: [figure.text('subject')],
        summary: `${value} ${of} are counted in ${sources.nameOf(cited.source)}, which names ${named === 0 ? 'none of them' : `only ${named}`}.`,
        resolution: `The graph returns the count with its citation, and ${named === 0 ? 'an empty list' : `the ${named} that are named`}.`,
        statements: [
          { text: `${figure.optionalText('printed') ?? value} ${of}`, value, ...cited },
          { text: `${named} named in the sources that are loaded`, value: named, ...cited },
        ],
      },
    ]
  })
}
