import type { Uncovered } from './data-sources/scenario.ts'
import type { BrokenRuleModel, ScenarioModel, ScenarioNetworkModel } from './models.ts'

const inWords = (patients: number): string => `${patients.toLocaleString('en-GB')} patients`

const checkNetworkSize = (network: ScenarioNetworkModel): BrokenRuleModel[] => {
  const { sizeBefore, sizeAfter, patientsAfter, name, networkKey, boundCitations } = network
  if (sizeAfter !== 'BELOW' && sizeAfter !== 'ABOVE') return []
  const than =
    sizeAfter === 'BELOW' ? 'fewer than a network normally serves' : 'more than a network normally serves'
  return [
    {
      rule: `SIZE_${sizeAfter}`,
      isNew: sizeBefore !== sizeAfter,
      sentence: `${name} would have ${inWords(patientsAfter)}, ${than}.`,
      networkKey,
      practiceKey: null,
      citationReferences: boundCitations,
    },
  ]
}

const checkRest = ({
  name,
  networkKey,
  isDissolved,
  patientsAfter,
}: ScenarioNetworkModel): BrokenRuleModel[] =>
  patientsAfter >= 0 && (!isDissolved || patientsAfter === 0)
    ? []
    : [
        {
          rule: 'LIST_SIZES_DISAGREE',
          isNew: true,
          sentence: `${name} would have ${inWords(patientsAfter)} left after the moves, because its stated list size is not the sum of the list sizes of its practices.`,
          networkKey,
          practiceKey: null,
          citationReferences: [],
        },
      ]

const checkCoverage = (
  { moves, asOf }: ScenarioModel,
  uncovered: readonly Uncovered[],
): BrokenRuleModel[] => {
  const moved = new Set(moves.map(({ practiceKey }) => practiceKey.id))
  return uncovered
    .filter(({ practiceId }) => !moved.has(practiceId))
    .map(({ practiceId, name }) => ({
      rule: 'PRACTICE_WITHOUT_NETWORK',
      isNew: false,
      sentence: `${name} is in no network, so no network covers its patients.`,
      networkKey: null,
      practiceKey: { id: practiceId, asOf },
      citationReferences: [],
    }))
}

/** The rules that are broken after the moves: by network name, then by practice name. */
export const listBrokenRules = (
  scenario: ScenarioModel,
  uncovered: readonly Uncovered[],
): BrokenRuleModel[] => [
  ...scenario.networks.flatMap((network) => [...checkNetworkSize(network), ...checkRest(network)]),
  ...checkCoverage(scenario, uncovered),
]
