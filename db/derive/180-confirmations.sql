-- kernel.confirmations: the days of the official releases that list a subject as open.

insert into derived_kernel_confirmations (kind, subject_id, confirmed_on)
  select kind, id, array_agg(distinct released_on order by released_on)
  from (
    select 'PRACTICE' as kind, id, released_on, closed_on from site_rows
    union all
    select 'PRIMARY_CARE_NETWORK', id, released_on, closed_on from network_rows
    union all
    -- A neighbourhood with the same footprint as its network exists as long as the network.
    select 'NEIGHBOURHOOD', h.id, r.released_on, r.closed_on
    from network_rows r join derived_primary_care_neighbourhoods h on h.id = r.id
    union all
    select 'COMMISSIONER', c.id, r.released_on, r.closed_on
    from commissioner_rows r join derived_primary_care_commissioners c on c.ods_code = r.code
    union all
    select 'COMMISSIONER', c.id, r.released_on, null
    from board_commissioner_rows r join derived_primary_care_commissioners c on c.ods_code = r.code
    union all
    select 'SYSTEM', id, released_on, null from system_rows
  ) listed
  where closed_on is null or closed_on >= released_on
  group by kind, id;
