import type { DayKey, FigureModel } from '../shared/models.ts'

export interface BudgetLineModel {
  readonly name: string
  readonly heading: string | null
  readonly isSubtotal: boolean
  readonly partOf: string | null
  readonly amount: FigureModel | null
  readonly shareOfTotal: number | null
}

export interface BudgetModel {
  readonly id: string
  readonly kind: 'PRIMARY_CARE' | 'NETWORK' | 'GP_FORWARD_VIEW' | 'CO_COMMISSIONING' | 'ALLOCATION'
  readonly year: string
  readonly title: string
  readonly footprintId: string
  readonly total: FigureModel | null
  readonly lines: BudgetLineModel[]
}

export interface BudgetComparisonModel {
  readonly line: string
  readonly budgeted: FigureModel
  readonly headings: string[]
  readonly paid: FigureModel
  readonly difference: number
  readonly confidence: 'SAME_NAME' | 'ALIKE' | 'OVERLAPPING'
  readonly why: string
}

/** A row of published payments, of one practice or summed over those of a network. */
export interface PracticePaymentModel {
  readonly year: string
  readonly heading: string
  readonly kind: 'PAYMENT' | 'DEDUCTION' | 'TOTAL' | 'AVERAGE'
  readonly amount: FigureModel
}

export type NetworkPaymentModel = PracticePaymentModel

export interface PaymentPatientsModel {
  readonly year: string
  readonly registeredPatientsAverage: FigureModel | null
  readonly weightedPatients: FigureModel | null
}

export interface NetworkWorkforceRoleModel {
  readonly staffGroup: string
  readonly role: string
  readonly wte: FigureModel
  readonly records: FigureModel
}

/** The staff of a network on the day of a census. `id` is the network's, `asOf` the day. */
export interface NetworkWorkforceModel extends DayKey {
  readonly roles: NetworkWorkforceRoleModel[]
  readonly wte: FigureModel
  readonly records: FigureModel
  readonly registeredPatients?: RequiredFigure | null
}

export interface WorkforceCensusModel {
  readonly on: string
  readonly networksReporting: number
  readonly networksOpen: number
  readonly wte: FigureModel
  readonly records: FigureModel
}

export interface FundingStreamModel {
  readonly id: string
  /** The system that the response is about, or England; null if it is about all systems. */
  readonly within: string | null
  /** The owner of the stream: England or a system. */
  readonly scope: string
  readonly name: string
  readonly basis: 'REGISTERED' | 'WEIGHTED' | null
  readonly firstYear: string | null
}

export interface StreamEntitlementModel {
  readonly stream: FundingStreamModel
  readonly amount: FigureModel
}

export interface NetworkFundingModel {
  readonly year: string
  readonly patients: FigureModel
  readonly total: number
  readonly streams: StreamEntitlementModel[]
  readonly withoutRate: FundingStreamModel[]
}

export interface NetworkSpendModel {
  readonly year: string
  readonly heading: string
  readonly upTo: string
  readonly amount: FigureModel
  readonly streamId: string | null
  readonly entitlement: FigureModel | null
  readonly remaining: FigureModel | null
}

export interface WorkforceLineModel {
  readonly kind: 'BASELINE' | 'LEAVERS' | 'JOINERS'
  readonly name: string
  readonly number: FigureModel | null
  readonly change: FigureModel | null
  readonly evidence: string | null
}

export interface WorkforceModel {
  readonly asOf: string
  readonly forecast: WorkforceLineModel[]
  readonly projected: FigureModel
  readonly target: FigureModel | null
  readonly targets: FigureModel[]
}

export type SystemModel = DayKey
export type CommissionerModel = DayKey
export type PracticeModel = DayKey

/** A figure of another subgraph, with the fields of `@requires`. */
export interface RequiredFigure extends Omit<FigureModel, 'citationReferences'> {
  readonly citations: readonly {
    readonly locator: string
    readonly note: string | null
    readonly source: { readonly id: string }
  }[]
}

interface Funded extends DayKey {
  readonly registeredPatients?: RequiredFigure | null
  readonly registeredPatientsByYear?:
    | readonly {
        readonly year: string
        readonly figure: RequiredFigure | null
      }[]
    | null
}

export type PrimaryCareNetworkModel = Funded
export type NeighbourhoodModel = Funded

export interface ScenarioNetworkModel {
  readonly id: string
  readonly year: string
  readonly patientsBefore: number
  readonly patientsAfter: number
}

export interface ScenarioModel {
  readonly id: string
  readonly year: string
  readonly networks: readonly Omit<ScenarioNetworkModel, 'id' | 'year'>[]
}
