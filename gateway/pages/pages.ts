import { createContactSheet } from './contact-sheet.ts'
import { findPage } from './find.ts'
import { homePage } from './home.ts'
import { neighbourhoodListPage } from './neighbourhood-list.ts'
import { neighbourhoodPage } from './neighbourhood.ts'
import type { Page } from './page.ts'

/** Every page by its path. */
export const createPageList = (clock: () => Date): readonly Page[] => [
  homePage,
  findPage,
  neighbourhoodListPage,
  neighbourhoodPage,
  createContactSheet(clock),
]
