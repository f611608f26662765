-- Who has a rare soort is found by it, instead of by walking along all open dossiers.
create index dossiers_soorten on dossiers using gin (soorten) where samengevoegd_in is null;
