import { groupBy } from '../../../db/grouping.ts'
import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { FIGURE_COLUMNS, toFigure, type FigureRow } from '../../shared/kernel.ts'
import type { FigureModel } from '../../shared/models.ts'
import { ENGLAND, isNational } from '../../shared/scope.ts'
import { select, type Database } from '../../shared/sql.ts'
import type {
  NetworkContractModel,
  NetworkRoleModel,
  ServiceSpecificationModel,
  StatementModel,
} from '../models.ts'

// Includes facts that apply to all of England.
const SCOPE_KEYS = `keys as (
       select k.n, s.scope
       from unnest(?::text[]) with ordinality as k(id, n)
       cross join lateral (values (k.id), ('${ENGLAND}')) s(scope)
     )`

interface ScopedRow extends KeyedRow {
  readonly scope: string
}

interface RoleRow extends ScopedRow {
  readonly id: string
  readonly name: string
  readonly other_names: string[]
  readonly description: string | null
  readonly funded_from: number
  readonly citation_id: string
}

const listRoles = async (db: Database, systems: readonly string[]): Promise<NetworkRoleModel[][]> => {
  const rows = await select<RoleRow>(
    db,
    `/* listNetworkRoles */
     with ${SCOPE_KEYS}
     select k.n, r.scope, r.id, r.name, r.other_names, r.description, r.funded_from, r.citation_id
     from keys k
     join primary_care.network_roles r on r.scope = k.scope
     order by k.n, r.funded_from, r.position, r.id`,
    [systems],
  )
  return groupByKey(systems, rows, (row) => ({
    id: row.id,
    name: row.name,
    otherNames: row.other_names,
    description: row.description,
    fundedFrom: row.funded_from,
    isNational: isNational(row),
    citationReferences: [row.citation_id],
  }))
}

interface SpecificationRow extends ScopedRow {
  readonly name: string
  readonly citation_ids: string[]
}

const listSpecifications = async (
  db: Database,
  systems: readonly string[],
): Promise<ServiceSpecificationModel[][]> => {
  const rows = await select<SpecificationRow>(
    db,
    `/* listServiceSpecifications */
     with ${SCOPE_KEYS}
     select k.n, s.scope, s.name, s.citation_ids
     from keys k
     join primary_care.service_specifications s on s.scope = k.scope
     order by k.n, s.scope <> '${ENGLAND}', s.position`,
    [systems],
  )
  return groupByKey(systems, rows, (row) => ({
    name: row.name,
    isNational: isNational(row),
    citationReferences: row.citation_ids,
  }))
}

interface StatementRow extends ScopedRow {
  readonly text: string
  readonly printed: string | null
  readonly value: number | null
  readonly citation_id: string
}

const listStatements = async (db: Database, systems: readonly string[]): Promise<StatementModel[][]> => {
  const rows = await select<StatementRow>(
    db,
    `/* listContractStatements */
     with ${SCOPE_KEYS}
     select k.n, s.scope, s.text, s.printed, s.value, s.citation_id
     from keys k
     join primary_care.contract_statements s on s.scope = k.scope
     order by k.n, s.position, s.id`,
    [systems],
  )
  return groupByKey(systems, rows, (row) => ({
    text: row.text,
    printed: row.printed,
    value: row.value,
    isNational: isNational(row),
    citationReference: row.citation_id,
  }))
}

const listInvestment = async (db: Database, systems: readonly string[]): Promise<FigureModel[][]> => {
  const rows = await select<FigureRow & KeyedRow>(
    db,
    `/* listNationalInvestment */
     with ${SCOPE_KEYS}
     select k.n, ${FIGURE_COLUMNS}
     from keys k
     join primary_care.figures f on f.scope = k.scope
     where f.subject_id = 'network-contract' and f.unit = 'GBP'
     order by k.n, f.position, f.id`,
    [systems],
  )
  return groupByKey(systems, rows, toFigure)
}

/** The stated network contract of each system; null if there is none. */
export const listContractsBySystem = async (
  db: Database,
  systems: readonly string[],
): Promise<(NetworkContractModel | null)[]> => {
  const [roles, serviceSpecifications, statements, nationalInvestment] = await Promise.all([
    listRoles(db, systems),
    listSpecifications(db, systems),
    listStatements(db, systems),
    listInvestment(db, systems),
  ])
  return systems.map((_, index) => {
    const contract = {
      roles: roles[index] ?? [],
      serviceSpecifications: serviceSpecifications[index] ?? [],
      statements: statements[index] ?? [],
      nationalInvestment: nationalInvestment[index] ?? [],
    }
    return Object.values(contract).every((part) => part.length === 0) ? null : contract
  })
}

interface TaskRow {
  readonly role_id: string
  readonly scope: string
  readonly text: string
  readonly citation_id: string
}

export const listTasksByRole = async (
  db: Database,
  roles: readonly string[],
): Promise<StatementModel[][]> => {
  const rows = await select<TaskRow>(
    db,
    `/* listTasksByRole */
     select t.role_id, r.scope, t.text, t.citation_id
     from primary_care.role_tasks t
     join primary_care.network_roles r on r.id = t.role_id
     where t.role_id = any (?::text[]) order by t.role_id, t.position`,
    [roles],
  )
  const byRole = groupBy(rows, (row) => row.role_id)
  return roles.map((role) =>
    (byRole.get(role) ?? []).map((row) => ({
      text: row.text,
      printed: null,
      value: null,
      isNational: isNational(row),
      citationReference: row.citation_id,
    })),
  )
}
