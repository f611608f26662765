-- Who brought in a report, and who recorded when gezag began or ended: the timeline names them.
alter table verzuimmeldingen add column ingebracht_door uuid references gebruikers;
comment on column verzuimmeldingen.ingebracht_door is 'The user who first brought it in; null for a job, and for reports from before this column';

alter table gezagdragers
  add column gezag_begin_door uuid references gebruikers,
  add column gezag_begin_op timestamptz,
  add column gezag_einde_door uuid references gebruikers,
  add column gezag_einde_op timestamptz;
comment on column gezagdragers.gezag_begin_op is 'When the first day of the gezag was last recorded; null for those from before this column';
comment on column gezagdragers.gezag_einde_op is 'When the last day of the gezag, or of belonging to the network, was last recorded';
