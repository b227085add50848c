// What the statements of this folder share. They read `official.*`, where published files stand row by row, and the
// stage tables, which hold the curated rows by then, and add to the stage tables what follows from the files.

/** Where a row of a file stands, and the id of the citation that says so. */
export const PLACE = `r.source_id, r.file_name || ':' || x.line as locator,
  official.citation_id(r.source_id, r.file_name || ':' || x.line) as citation_id`

/** One row for each key and day: where two files of one day have the same key, the first by name speaks. */
export const rowsOf = (name: string, table: string, key: string, columns: string, joins = ''): string => `
  create temporary table ${name} on commit drop as
    select distinct on (${key}, r.released_on) ${columns}, r.released_on, ${PLACE}
    from official.${table} x
    join official.releases r on r.id = x.release_id
    ${joins}
    order by ${key}, r.released_on, r.file_name, x.line`

/**
 * The rows at which a value is another than in the release before. The first counts from the day that the thing opened;
 * a later one from its release, unless another official row gives its day (change_days, by what has changed).
 */
export const changesOf = (rows: string, value: string, what: string | null = null): string => {
  const known =
    what === null
      ? 'null::date'
      : `(select d.happened_on from change_days d
          where d.practice_id = x.id and d.what = '${what}'
            and d.happened_on > x.released_before and d.happened_on <= x.released_on)`
  return `
  select x.*, case when x.nth = 1 then least(x.opened_on, x.released_on)
    else coalesce(${known}, x.released_on) end as changed_on
  from (
    select r.*, row_number() over w as nth, lag(${value}) over w as value_before, ${value} as value_now,
      lag(r.released_on) over w as released_before
    from ${rows} r
    window w as (partition by r.id order by r.released_on)
  ) x
  where x.nth = 1 or x.value_before is distinct from x.value_now`
}

/** The day on which the next change of the same thing takes over. */
export const UNTIL_NEXT = 'lead(c.changed_on) over (partition by c.id order by c.changed_on)'

/** An address as people write it. */
export const titled = (lines: string): string => `
  array(select s.title from unnest(${lines}) with ordinality a(line, n)
    join official.spellings s on s.printed = a.line order by a.n)`
