-- partner_only: direct contacts of staff and spending of networks, from packages.

insert into derived_partner_only_staff_contacts
  (id, footprint_id, role, name, organisation, kind, value, stated_on, valid_from, valid_to, source_id, locator, note)
select x.about || ':' || x.role || ':' || x.kind || ':' || x.value, x.about, x.role, x.name, x.organisation, x.kind,
  x.value, x.stated_on, x.stated_on, x.until + 1, x.source, x.locator, x.note
from staging.scoped_staff_contacts x;

insert into derived_partner_only_network_spend
  (id, network_id, year, up_to, heading, stream_id, amount, source_id, locator, note)
select x.network || ':spend:' || x.up_to || ':' || x.heading, x.network, x.year, x.up_to, x.heading, x.stream, x.amount,
  x.source, x.locator, x.note
from staging.scoped_network_spend x;
