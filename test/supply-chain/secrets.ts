/** Forms of secrets. Each has a name, and matches no example in the documentation. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{40,}/,
  'a signed token': /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
  'a key of Amazon': /\bAKIA[0-9A-Z]{16}\b/,
  'a key of Apollo': /\b(?:service|user):[\w-]+:[\w-]{22}\b/,
  'a token of GitHub': /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}\b/,
  'a token of Slack': /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  'a password in an address':
    /\b[a-z]{3,12}:\/\/[^\s:@/"'`$<>{}()]+:(?!(?:secret|password|postgres)@)[^\s:@/"'`$<>{}()]{6,}@[a-z0-9-]+\.[a-z]/,
}

/** The secrets in a text, each with its form and line. They are not repeated. */
export const findSecrets = (text: string): string[] =>
  Object.entries(FORMS).flatMap(([name, form]) => {
    const found = form.exec(text)
    return found ? [`line ${text.slice(0, found.index).split('\n').length}: ${name}`] : []
  })
