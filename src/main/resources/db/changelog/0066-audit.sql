--liquibase formatted sql

--changeset genius365:0066-audit-person
--comment Who it was stays readable when the account is gone; from which partner, so that nobody reads names of another one.
alter table audit_entry
    add column person_name       text,
    add column person_email      text,
    add column person_partner_id uuid,
    add column device            text,
    add column subject_name      text;

--changeset genius365:0066-audit-tenant
--comment A partner sees what was done in its name and in its clients' workspaces; a workspace its own only.
drop policy audit_entry_tenant on audit_entry;
create policy audit_entry_tenant on audit_entry
    using (is_system()
        or workspace_id = current_workspace()
        or (current_workspace() is null and partner_id = current_partner()))
    with check (true);
create index audit_entry_person_idx on audit_entry (partner_id, user_id, id desc);
