-- community_services.teams that packages name.

insert into derived_community_services_teams
  (id, kind, name, sort_name, status, system_id, valid_from, valid_to, citation_id)
select x.id, x.kind, x.name, s.sort_name, x.status, x.system, x.valid_from, null,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_teams x
join staging.spellings s on s.printed = x.name;

insert into derived_community_services_team_memberships (team_id, practice_id, valid_from, valid_to, citation_id)
select x.team, x.practice, x.valid_from, x.valid_to + 1, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_team_memberships x;
