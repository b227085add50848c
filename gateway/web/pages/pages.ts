import { alignmentPage } from './alignment.ts'
import { changesPage } from './changes.ts'
import type { DescribedOperation } from '../../graph/query-service/stored-operations.ts'
import { correctionPage, createCorrectionForm } from './corrections.ts'
import type { Manifest } from '../downloads/manifest.ts'
import { createContactSheet } from './contact-sheet.ts'
import { disagreementPage, disagreementsPage } from './disagreements.ts'
import type { Document } from '../documentation/document.ts'
import { createDocumentPages } from './documents.ts'
import { createDownloadPage, createDownloadsPage } from './downloads.ts'
import { createExamplePages } from './examples.ts'
import { figurePage } from './figure.ts'
import { findPage } from './find.ts'
import { FormTimes } from './form-signature.ts'
import { fundingPage } from './funding.ts'
import { homePage } from './home.ts'
import { knownCodePage } from './code-redirect.ts'
import { neighbourhoodListPage } from './neighbourhood-list.ts'
import { neighbourhoodPage } from './neighbourhood.ts'
import { networkPage } from './network.ts'
import type { Page } from './page.ts'
import { placePage } from './place.ts'
import { practicePage } from './practice.ts'
import { servicesPage } from './services.ts'
import { sourceListPage, sourcePage } from './sources.ts'
import { statementPages } from './static-pages.ts'
import { statusPage } from './status.ts'
import { systemPage } from './system.ts'
import { ownSystemPage, systemListPage } from './systems.ts'
import { organisationPage } from './organisation.ts'
import { teamPage } from './team.ts'

export interface PageListParts {
  readonly clock: () => Date
  readonly operations: readonly DescribedOperation[]
  readonly manifests: readonly Manifest[]
  readonly documents: readonly Document[]
  /** Signs forms, so that each program behind a load balancer accepts those of the others; null: a random secret. */
  readonly formSecret: string | null
}

/** All pages by path. */
export const createPageList = ({
  clock,
  operations,
  manifests,
  documents,
  formSecret,
}: PageListParts): readonly Page[] => [
  homePage,
  findPage,
  neighbourhoodListPage,
  neighbourhoodPage,
  createContactSheet(clock),
  practicePage,
  networkPage,
  placePage,
  systemListPage,
  ownSystemPage,
  systemPage,
  teamPage,
  organisationPage,
  servicesPage,
  alignmentPage,
  fundingPage,
  sourceListPage,
  sourcePage,
  figurePage,
  disagreementsPage,
  disagreementPage,
  changesPage,
  knownCodePage,
  createCorrectionForm(new FormTimes(clock, formSecret)),
  correctionPage,
  statusPage,
  createDownloadsPage(manifests),
  createDownloadPage(manifests),
  ...createDocumentPages(documents),
  ...createExamplePages(operations),
  ...statementPages,
]
