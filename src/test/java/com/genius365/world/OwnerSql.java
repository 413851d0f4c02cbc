package com.genius365.world;

import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL as the owner of the tables, whom row-level security does not bind: to arrange, and to see what is really there. */
public final class OwnerSql {

    private final JdbcClient jdbc;

    OwnerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    public long count(String table, String where, Object... parameters) {
        return jdbc.sql("select count(*) from " + table + " where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
