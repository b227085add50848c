-- Changes between two releases, changes that no loaded file shows, and the words of needs.

create temporary table change_days on commit drop as
  select x.practice as practice_id, x.what, x.on as happened_on from staging.scoped_change_days x;

insert into derived_kernel_known_changes (id, dataset, happened_on, what, how)
select x.id, x.dataset, x.happened_on, x.what, x.how from staging.scoped_known_changes x;

insert into derived_kernel_need_words (need, word)
select distinct x.need, x.word from staging.scoped_need_words x;
