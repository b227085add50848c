-- A contact has the form of its kind, because pages link to it.

select x.file, x.line, 'value' as column, x.value,
  case x.kind
    when 'EMAIL' then 'is not an e-mail address; expected a form like name@example.org'
    when 'WEBSITE' then 'is not the address of a website; expected a form like www.example.org or https://example.org/page'
    else 'is not a telephone number; expected one number, like 01632 960001'
  end as problem
from (
  select package || '/contacts.csv' as file, line, kind, value from staging.scoped_contacts
  union all
  select package || '/staff-contacts.csv', line, kind, value from staging.scoped_staff_contacts
) x
where x.kind = 'EMAIL' and x.value !~ '^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$'
  or x.kind = 'WEBSITE' and x.value !~* '^(https?://)?[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?([/?#][^\s<>"]*)?$'
  or x.kind = 'PHONE' and (x.value ~ '[@<>"]|//' or length(regexp_replace(x.value, '[^0-9]', '', 'g')) not between 3 and 20)
order by file, x.line;
