export const ICON_PATH = '/assets/icon-1.svg'

/** Three overlapping areas. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#005eb8"/><g fill="none" stroke="#fff" stroke-width="2.5"><circle cx="12" cy="12" r="7"/><circle cx="20" cy="12" r="7"/><circle cx="16" cy="20" r="7"/></g></svg>'
