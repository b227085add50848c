-- A release may show a change only after the thing has closed: such a change never holds.

delete from derived_kernel_contacts where valid_to <= valid_from;

delete from derived_primary_care_names where valid_to <= valid_from;

delete from derived_primary_care_neighbourhood_memberships where valid_to <= valid_from;

delete from derived_primary_care_neighbourhood_networks where valid_to <= valid_from;

delete from derived_primary_care_network_commissioners where valid_to <= valid_from;

delete from derived_primary_care_network_memberships where valid_to <= valid_from;

delete from derived_primary_care_practice_sites where valid_to <= valid_from;

delete from derived_primary_care_practice_statuses where valid_to <= valid_from;
