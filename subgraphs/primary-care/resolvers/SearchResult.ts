import type { SearchResultResolvers } from '../resolver-types.ts'

export const SearchResult: SearchResultResolvers = {
  __resolveType: (result) => result.__typename as 'Practice',
}
