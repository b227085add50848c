-- primary_care.neighbourhoods: those that packages state. Where they are the footprints of networks, later networks are
-- neighbourhoods too, and all of them change and close with their networks.

insert into derived_primary_care_neighbourhoods (id, system_id, is_hub, valid_from, valid_to, citation_id)
select x.id, w.system, coalesce(x.is_hub, false), x.opened_on, null, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_neighbourhoods x
join staging.scoped_networks w on w.package = x.package and w.id = x.network;

insert into derived_primary_care_neighbourhood_networks
  (neighbourhood_id, network_id, valid_from, valid_to, citation_id)
select x.id, x.network, x.opened_on, null, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_neighbourhoods x;

insert into derived_primary_care_neighbourhood_memberships
  (practice_id, neighbourhood_id, valid_from, valid_to, citation_id)
select x.id, x.neighbourhood, w.opened_on, null, pg_temp.cite(x.source, x.locator)
from staging.scoped_practices x
join staging.scoped_networks w on w.package = x.package and w.id = x.network
where x.neighbourhood is not null;

create temporary table later_neighbourhoods on commit drop as
  select w.id, w.system_id, w.valid_from, w.valid_to, said.source_id, said.locator,
    staging.citation_id(said.source_id, said.locator, 'The sources say that networks become the basis for neighbourhoods. This network opened later and is treated as a neighbourhood for the same reason.') as citation_id
  from derived_primary_care_networks w
  join lateral (
    select x.source_id, x.locator
    from derived_primary_care_neighbourhoods h
    join derived_kernel_citations x on x.id = h.citation_id
    where h.system_id = w.system_id and not h.is_hub
    order by h.id limit 1
  ) said on true
  where not exists (
    select from derived_primary_care_neighbourhood_networks nn where nn.network_id = w.id);

insert into derived_kernel_citations (id, source_id, locator, note)
  select distinct citation_id, source_id, locator, 'The sources say that networks become the basis for neighbourhoods. This network opened later and is treated as a neighbourhood for the same reason.' from later_neighbourhoods;

insert into derived_primary_care_neighbourhoods (id, system_id, is_hub, valid_from, valid_to, citation_id, inference)
  select n.id, n.system_id, false, n.valid_from, n.valid_to, n.citation_id, c.note
  from later_neighbourhoods n join derived_kernel_citations c on c.id = n.citation_id;

insert into derived_primary_care_neighbourhood_networks
    (neighbourhood_id, network_id, valid_from, valid_to, citation_id)
  select id, id, valid_from, valid_to, citation_id from later_neighbourhoods;

update derived_primary_care_neighbourhood_networks nn set valid_to = w.valid_to
  from derived_primary_care_networks w where w.id = nn.network_id;

update derived_primary_care_neighbourhoods h set valid_to = (
  select max(coalesce(nn.valid_to, 'infinity')) from derived_primary_care_neighbourhood_networks nn
  where nn.neighbourhood_id = h.id);

update derived_primary_care_neighbourhoods set valid_to = null where valid_to = 'infinity';

-- A hub has the practices in the package while they remain in its network. No source states the hub of a later
-- practice.
update derived_primary_care_neighbourhood_memberships m set valid_to = left_network.valid_to
  from (
    select m.practice_id, m.neighbourhood_id, w.valid_to
    from derived_primary_care_neighbourhood_memberships m
    join derived_primary_care_neighbourhoods h on h.id = m.neighbourhood_id and h.is_hub
    join derived_primary_care_neighbourhood_networks nn on nn.neighbourhood_id = h.id
    join derived_primary_care_network_memberships w
      on w.practice_id = m.practice_id and w.network_id = nn.network_id and w.valid_from = m.valid_from
  ) left_network
  where left_network.practice_id = m.practice_id and left_network.neighbourhood_id = m.neighbourhood_id;

delete from derived_primary_care_neighbourhood_memberships m
  using derived_primary_care_neighbourhoods h where h.id = m.neighbourhood_id and not h.is_hub;

insert into derived_primary_care_neighbourhood_memberships
    (practice_id, neighbourhood_id, valid_from, valid_to, citation_id)
  select m.practice_id, h.id, m.valid_from, m.valid_to, m.citation_ids[1]
  from derived_primary_care_network_memberships m
  join derived_primary_care_neighbourhood_networks nn on nn.network_id = m.network_id
  join derived_primary_care_neighbourhoods h on h.id = nn.neighbourhood_id and not h.is_hub;

-- A branch has the hubs of its practice. A package that lists the branch is cited.
create temporary table branch_hubs on commit drop as
  select b.id as practice_id, m.neighbourhood_id, greatest(m.valid_from, b.valid_from) as valid_from,
    least(m.valid_to, b.valid_to) as valid_to, coalesce(own.citation_id, m.citation_id) as citation_id
  from derived_primary_care_practices b
  join derived_primary_care_neighbourhood_memberships m on m.practice_id = b.main_practice_id
  join derived_primary_care_neighbourhoods h on h.id = m.neighbourhood_id and h.is_hub
  left join derived_primary_care_neighbourhood_memberships own
    on own.practice_id = b.id and own.neighbourhood_id = m.neighbourhood_id
  where greatest(m.valid_from, b.valid_from) < coalesce(least(m.valid_to, b.valid_to), 'infinity');

delete from derived_primary_care_neighbourhood_memberships m
  using derived_primary_care_neighbourhoods h, derived_primary_care_practices b
  where h.id = m.neighbourhood_id and h.is_hub and b.id = m.practice_id and b.main_practice_id is not null;

insert into derived_primary_care_neighbourhood_memberships
    (practice_id, neighbourhood_id, valid_from, valid_to, citation_id)
  select practice_id, neighbourhood_id, valid_from, valid_to, citation_id from branch_hubs;

-- A neighbourhood with the same footprint as its network has the names of the network.
delete from derived_primary_care_names n
  using derived_primary_care_neighbourhoods h
  where n.kind = 'NEIGHBOURHOOD' and n.subject_id = h.id and not h.is_hub
    and exists (select from derived_primary_care_networks w where w.id = h.id);

insert into derived_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
  select 'NEIGHBOURHOOD', n.subject_id, n.name, n.sort_name, n.valid_from, n.valid_to, n.citation_id
  from derived_primary_care_names n
  join derived_primary_care_neighbourhoods h on h.id = n.subject_id and not h.is_hub
  where n.kind = 'PRIMARY_CARE_NETWORK';

-- While the documents of a system are the newest statement about its practices, other practices do not count. This ends
-- with the next release.
insert into derived_primary_care_unlisted_practices (practice_id, valid_from, valid_to, citation_id)
  with documented as (
    select w.system_id, min(w.valid_from) as stated_on,
      (array_agg(w.citation_id order by w.valid_from, w.id))[1] as citation_id
    from derived_primary_care_networks w
    where exists (select from derived_primary_care_neighbourhood_networks nn
      join derived_primary_care_neighbourhoods h on h.id = nn.neighbourhood_id
      where nn.network_id = w.id)
    group by w.system_id
  )
  select distinct on (n.id) n.id, d.stated_on,
    coalesce((select min(r.released_on) from staging.releases r
      where r.dataset = 'epraccur' and r.released_on > d.stated_on), '9999-12-31'), d.citation_id
  from practice_newest n
  join derived_primary_care_practice_commissioners pc on pc.practice_id = n.id
  join derived_primary_care_commissioners c on c.id = pc.commissioner_id
  join documented d on d.system_id = c.system_id
  where not n.is_curated
  order by n.id, d.stated_on;

-- The same for branches of practices that the documents list.
insert into derived_primary_care_unlisted_practices (practice_id, valid_from, valid_to, citation_id)
  select distinct on (b.id) b.id, m.valid_from,
    coalesce((select min(r.released_on) from staging.releases r
      where r.dataset = 'epraccur' and r.released_on > m.valid_from), '9999-12-31'), m.citation_ids[1]
  from derived_primary_care_practices b
  join derived_primary_care_network_memberships m on m.practice_id = b.main_practice_id
  join staging.scoped_practices own on own.id = b.main_practice_id and own.network = m.network_id
  where not exists (select from staging.scoped_practices x where x.id = b.id)
    and exists (select from derived_primary_care_neighbourhood_networks nn where nn.network_id = m.network_id)
    and greatest(m.valid_from, b.valid_from) < coalesce(b.valid_to, 'infinity')
  order by b.id, m.valid_from;

-- Until then, a branch has no membership. A branch that was in a network before stays in it until that ended.
update derived_primary_care_network_memberships m set valid_from = u.valid_to
  from derived_primary_care_unlisted_practices u
  join derived_primary_care_practices b on b.id = u.practice_id and b.main_practice_id is not null
  where m.practice_id = u.practice_id and m.valid_from >= u.valid_from and m.valid_from < u.valid_to;

update derived_primary_care_neighbourhood_memberships m set valid_from = u.valid_to
  from derived_primary_care_unlisted_practices u
  join derived_primary_care_practices b on b.id = u.practice_id and b.main_practice_id is not null
  where m.practice_id = u.practice_id and m.valid_from >= u.valid_from and m.valid_from < u.valid_to;

delete from derived_primary_care_network_memberships where valid_from >= valid_to;

delete from derived_primary_care_neighbourhood_memberships where valid_from >= valid_to;
