-- the claim that told of the death: whoever revokes it names that one, also where another claim has paid for it since
alter table confirmed_death add column told_by uuid;
