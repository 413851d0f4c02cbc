package com.genius365.membership;

import com.genius365.access.UserId;
import com.genius365.account.PicturePath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what somebody is called and looks like. Works in the transaction of its caller. */
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

    /** @param row with the person's {@code id} and the hash of their {@code picture} */
    static Optional<String> picture(ResultSet row) throws SQLException {
        var hash = row.getString("picture");
        return hash == null
                ? Optional.empty()
                : Optional.of(PicturePath.of(new UserId(row.getObject("id", UUID.class)), hash));
    }
}
