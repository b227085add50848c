// Runs in the browser: puts GraphiQL into the page, with the tabs that the page has for it.
/* global document, React, ReactDOM, GraphiQL */
const tabs = JSON.parse(document.getElementById('tabs').textContent)

// Nothing is stored in the reader's browser: each visit opens on the worked examples.
const storage = {
  length: 0,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: tabs,
    storage,
  }),
)
