--liquibase formatted sql

--changeset genius365:0067-user-limit
--comment How many people a workspace may have stands with its other limits.
alter table workspace drop column user_limit;
