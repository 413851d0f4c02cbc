package com.genius365.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.genius365.ApplicationTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class DatabaseErrorsTest {

    private static final String NUMBER = "+14155552671";

    private final JdbcTemplate jdbc;

    DatabaseErrorsTest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void what_the_database_refuses_does_not_stand_in_the_error() {
        var insert = "insert into partner (id, slug, name) values (uuidv7(), ?, 'x')";

        var one = catchThrowable(() -> jdbc.update(insert, NUMBER));
        var many =
                catchThrowable(() -> jdbc.batchUpdate(insert, List.of(new Object[] {NUMBER}, new Object[] {NUMBER})));

        assertThat(printed(one)).contains("partner_slug_check").doesNotContain(NUMBER);
        assertThat(printed(many)).contains("partner_slug_check").doesNotContain(NUMBER);
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
