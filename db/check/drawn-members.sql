-- A member of a drawn neighbourhood or team, and the subject of its contact, must be loaded.

select r.file_name as file, r.line, 'system' as column, r.system as value,
  'no integrated care system that is loaded has this code; load its networks (ePCN) first' as problem
from own_rows r
where r.system_id is null
union all
select r.file_name, r.line, 'member', r.member,
  'no network, practice or MSOA that is loaded has this code; load the file that has it first'
from own_rows r
where r.system_id is not null and r.network_id is null and r.practice_id is null and r.area_code is null
union all
select c.file_name, c.line, 'about', c.about,
  'no network, practice, neighbourhood or team that is loaded has this id or code'
from own_contacts c
where c.subject_id is null
order by file, line;
