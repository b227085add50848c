-- kernel.aliases: stated ids of entities that existed under another id.

insert into derived_kernel_aliases (kind, alias, id)
select kind, alias, id from staging.package_aliases;
