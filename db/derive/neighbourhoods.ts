// A system whose documents say that its networks are its neighbourhoods: later networks are neighbourhoods too, and all
// of them change and close with their networks.
const LATER_NOTE =
  'The documents of 2019 say that networks will become the basis for neighbourhoods; this network opened later, and is read as one by the same words.'

export const NEIGHBOURHOODS: readonly string[] = [
  `create temporary table later_neighbourhoods on commit drop as
     select w.id, w.system_id, w.valid_from, w.valid_to, said.source_id, said.locator,
       official.citation_id(said.source_id, said.locator, '${LATER_NOTE}') as citation_id
     from stage_primary_care_networks w
     join lateral (
       select x.source_id, x.locator
       from stage_primary_care_neighbourhoods h
       join stage_kernel_citations x on x.id = h.citation_id
       where h.system_id = w.system_id and not h.is_hub
       order by h.id limit 1
     ) said on true
     where not exists (
       select from stage_primary_care_neighbourhood_networks nn where nn.network_id = w.id)`,
  `insert into stage_kernel_citations (id, source_id, locator, note)
   select distinct citation_id, source_id, locator, '${LATER_NOTE}' from later_neighbourhoods`,
  `insert into stage_primary_care_neighbourhoods (id, system_id, is_hub, valid_from, valid_to, citation_id)
   select id, system_id, false, valid_from, valid_to, citation_id from later_neighbourhoods`,
  `insert into stage_primary_care_neighbourhood_networks
     (neighbourhood_id, network_id, valid_from, valid_to, citation_id)
   select id, id, valid_from, valid_to, citation_id from later_neighbourhoods`,
  `update stage_primary_care_neighbourhood_networks nn set valid_to = w.valid_to
   from stage_primary_care_networks w where w.id = nn.network_id`,
  `update stage_primary_care_neighbourhoods h set valid_to = (
     select max(coalesce(nn.valid_to, 'infinity')) from stage_primary_care_neighbourhood_networks nn
     where nn.neighbourhood_id = h.id)`,
  "update stage_primary_care_neighbourhoods set valid_to = null where valid_to = 'infinity'",
  // A hub's practices are those of the documents for as long as they stay in its network; where a practice that came
  // later belongs, no source says.
  `update stage_primary_care_neighbourhood_memberships m set valid_to = left_network.valid_to
   from (
     select m.practice_id, m.neighbourhood_id, w.valid_to
     from stage_primary_care_neighbourhood_memberships m
     join stage_primary_care_neighbourhoods h on h.id = m.neighbourhood_id and h.is_hub
     join stage_primary_care_neighbourhood_networks nn on nn.neighbourhood_id = h.id
     join stage_primary_care_network_memberships w
       on w.practice_id = m.practice_id and w.network_id = nn.network_id and w.valid_from = m.valid_from
   ) left_network
   where left_network.practice_id = m.practice_id and left_network.neighbourhood_id = m.neighbourhood_id`,
  `delete from stage_primary_care_neighbourhood_memberships m
   using stage_primary_care_neighbourhoods h where h.id = m.neighbourhood_id and not h.is_hub`,
  `insert into stage_primary_care_neighbourhood_memberships
     (practice_id, neighbourhood_id, valid_from, valid_to, citation_id)
   select m.practice_id, h.id, m.valid_from, m.valid_to, m.citation_ids[1]
   from stage_primary_care_network_memberships m
   join stage_primary_care_neighbourhood_networks nn on nn.network_id = m.network_id
   join stage_primary_care_neighbourhoods h on h.id = nn.neighbourhood_id and not h.is_hub`,
  // A neighbourhood that is a network's own footprint has its names.
  `delete from stage_primary_care_names n
   using stage_primary_care_neighbourhoods h
   where n.kind = 'NEIGHBOURHOOD' and n.subject_id = h.id and not h.is_hub
     and exists (select from stage_primary_care_networks w where w.id = h.id)`,
  `insert into stage_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
   select 'NEIGHBOURHOOD', n.subject_id, n.name, n.sort_name, n.valid_from, n.valid_to, n.citation_id
   from stage_primary_care_names n
   join stage_primary_care_neighbourhoods h on h.id = n.subject_id and not h.is_hub
   where n.kind = 'PRIMARY_CARE_NETWORK'`,
  // While the documents of a system are the newest word on which practices it has, others are not counted: until the
  // first release after them.
  `insert into stage_primary_care_unlisted_practices (practice_id, valid_from, valid_to, citation_id)
   with documented as (
     select w.system_id, min(w.valid_from) as stated_on,
       (array_agg(w.citation_id order by w.valid_from, w.id))[1] as citation_id
     from stage_primary_care_networks w
     where exists (select from stage_primary_care_neighbourhood_networks nn
       join stage_primary_care_neighbourhoods h on h.id = nn.neighbourhood_id
       where nn.network_id = w.id)
     group by w.system_id
   )
   select distinct on (n.id) n.id, d.stated_on,
     coalesce((select min(r.released_on) from official.releases r
       where r.dataset = 'epraccur' and r.released_on > d.stated_on), '9999-12-31'), d.citation_id
   from practice_newest n
   join stage_primary_care_practice_commissioners pc on pc.practice_id = n.id
   join stage_primary_care_commissioners c on c.id = pc.commissioner_id
   join documented d on d.system_id = c.system_id
   where not n.is_curated
   order by n.id, d.stated_on`,
]
