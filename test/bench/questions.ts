/** The day of the documents, on which all their figures are valid. */
export const AS_OF = '2019-07-11'

export interface BenchQuery {
  /** Also the path on servers without GraphQL. */
  readonly name: 'whole-system' | 'one-practice' | 'small-list' | 'england-list' | 'england-sheet'
  readonly query: string
}

/** About 850 objects and 70 kB from all four subgraphs. */
export const WHOLE_SYSTEM: BenchQuery = {
  name: 'whole-system',
  query: `query WholeSystem($id: ID!, $asOf: Date!) {
    system(id: $id, asOf: $asOf) {
      id name shortName
      places { id name gssCode councilKind }
      commissioners { id name shortName odsCode }
      primaryCareNetworks {
        id name odsCode
        commissioner { id name }
        practices {
          id name odsCode isBranch status postcode
          commissioner { id name }
          neighbourhood { id name }
          place { id name }
        }
      }
      communityServices { id name level status }
      budgets {
        id year title
        total { value unit period }
        lines { name isSubtotal amount { value unit } }
      }
    }
  }`,
}

export const ONE_PRACTICE: BenchQuery = {
  name: 'one-practice',
  query: `query OnePractice($id: ID!, $asOf: Date!) {
    practice(id: $id, asOf: $asOf) {
      id name odsCode status postcode
      primaryCareNetwork { id name odsCode }
      commissioner { id name }
    }
  }`,
}

export const LIST = 'id name primaryCareNetworks { id name practices { id name } }'

/** The networks and practices of one system, to measure the cost of an object. */
export const SMALL_LIST: BenchQuery = {
  name: 'small-list',
  query: `query SmallList($id: ID!, $asOf: Date!) { system(id: $id, asOf: $asOf) { ${LIST} } }`,
}

/** The same for all systems. */
export const ENGLAND_LIST: BenchQuery = {
  name: 'england-list',
  query: `query EnglandList($asOf: Date!) { systems(asOf: $asOf) { ${LIST} } }`,
}

/** About 2.7 MB, which one client may request repeatedly. */
export const ENGLAND_SHEET: BenchQuery = {
  name: 'england-sheet',
  query: `query EnglandSheet($asOf: Date!) {
    systems(asOf: $asOf) {
      id name shortName
      primaryCareNetworks {
        id name odsCode
        commissioner { id name }
        practices {
          id name odsCode status postcode address
          commissioner { id name }
          neighbourhood { id name }
          place { id name }
        }
      }
    }
  }`,
}

export const bodyOf = ({ query }: BenchQuery, id?: string): string =>
  JSON.stringify({ query, variables: id === undefined ? { asOf: AS_OF } : { id, asOf: AS_OF } })
