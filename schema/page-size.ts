/** The largest number of rows on a page of a list. */
export const MAX_PAGE_SIZE = 200
