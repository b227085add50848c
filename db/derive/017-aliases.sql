-- kernel.aliases: ids that packages state for what existed under another id when they were loaded.

insert into derived_kernel_aliases (kind, alias, id)
select kind, alias, id from staging.package_aliases;
