/** The largest number of rows on a page of a list. */
export const MOST_PER_PAGE = 200
