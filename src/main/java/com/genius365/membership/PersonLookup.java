package com.genius365.membership;

import com.genius365.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what somebody is called, for the audit log. Works in the transaction of its caller. */
@Component
class PersonLookup {

    private final JdbcClient jdbc;

    PersonLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The e-mail address where they gave no name. */
    String nameOf(UserId person) {
        return jdbc.sql("""
                        select coalesce(nullif(trim(first_name || ' ' || last_name), ''), cast(email as text))
                        from app_user where id = :person""")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
