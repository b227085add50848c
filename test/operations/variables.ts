/** What each operation in schema/operations/ is asked with in tests: the documents' own day, and things that they name. */
export const ASKED_ON = { asOf: '2019-07-11' }

export const OPERATION_VARIABLES: Readonly<Record<string, Record<string, unknown>>> = {
  'alignment-matrix': { rows: 'PRIMARY_CARE_NETWORK', columns: 'DISTRICT', ...ASKED_ON },
  assets: { within: 'llr', ...ASKED_ON },
  budgets: { system: 'llr' },
  'budgets-against-payments': { system: 'llr', year: '2022/23' },
  'community-services': { system: 'llr' },
  disagreements: {},
  'find-neighbourhood': { text: 'Heatherbrook', ...ASKED_ON },
  'funding-streams': { year: '2021/22' },
  'graph-status': {},
  indicators: { ...ASKED_ON },
  'list-sizes-over-time': { system: 'llr', asOf: '2026-02-01' },
  'locate-postcode': { postcode: 'LE3 8TB', ...ASKED_ON },
  'neighbourhood-sheet': { neighbourhood: 'rutland-healthcare', year: '2019/20', ...ASKED_ON },
  'network-card': { network: 'north-west-leicestershire', ...ASKED_ON },
  'network-funding': { network: 'rutland-healthcare', year: '2019/20', ...ASKED_ON },
  'network-workforce-over-time': { network: 'rutland-healthcare', system: 'llr', asOf: '2022-12-01' },
  'networks-by-size': { first: 200, ...ASKED_ON },
  'practice-history': { practice: 'C82036', ...ASKED_ON },
  'practice-payments': { practice: 'C82010', year: '2022/23', asOf: '2023-03-31' },
  strategy: { system: 'llr' },
  'system-overview': { system: 'llr', ...ASKED_ON },
  'what-if': { moves: [{ practice: 'C83653', to: 'rutland-healthcare' }], year: '2019/20', ...ASKED_ON },
  'workforce-and-contract': { system: 'llr' },
}
