-- bills are listed in the order they were opened, which their numbers are in
create index bill_number_of_sponsor on bill (sponsor_id, number) where number is not null;
