import { createContactSheet } from './contact-sheet.ts'
import { findPage } from './find.ts'
import { homePage } from './home.ts'
import { neighbourhoodListPage } from './neighbourhood-list.ts'
import { neighbourhoodPage } from './neighbourhood.ts'
import { networkPage } from './network.ts'
import type { Page } from './page.ts'
import { placePage } from './place.ts'
import { practicePage } from './practice.ts'
import { servicesPage } from './services.ts'
import { systemPage } from './system.ts'
import { teamPage } from './team.ts'

/** Every page by its path. */
export const createPageList = (clock: () => Date): readonly Page[] => [
  homePage,
  findPage,
  neighbourhoodListPage,
  neighbourhoodPage,
  createContactSheet(clock),
  practicePage,
  networkPage,
  placePage,
  systemPage,
  teamPage,
  servicesPage,
]
