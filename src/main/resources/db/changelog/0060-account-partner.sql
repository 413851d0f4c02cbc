--liquibase formatted sql

--changeset genius365:0060-account-partner
--comment An account belongs to one partner: the same address at two agencies is two people who know nothing of each other.
alter table app_user add column partner_id uuid references partner (id);
update app_user u set partner_id = coalesce(
    (select m.partner_id from partner_member m where m.user_id = u.id and not u.is_super_admin
     order by m.created_at limit 1),
    (select m.partner_id from workspace_member m where m.user_id = u.id and not u.is_super_admin
     order by m.created_at limit 1),
    (select p.id from partner p where p.is_platform));
delete from partner_member m using app_user u where u.id = m.user_id and u.partner_id <> m.partner_id;
delete from workspace_member m using app_user u where u.id = m.user_id and u.partner_id <> m.partner_id;
alter table app_user alter column partner_id set not null;
alter table app_user drop constraint app_user_email_key;
alter table app_user add constraint app_user_partner_email_key unique (partner_id, email);
alter table app_user add constraint app_user_partner_id_key unique (partner_id, id);
alter table partner_member add foreign key (partner_id, user_id) references app_user (partner_id, id);
alter table workspace_member add foreign key (partner_id, user_id) references app_user (partner_id, id);
