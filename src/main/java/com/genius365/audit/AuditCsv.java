package com.genius365.audit;

import com.genius365.access.ActionDetails.Change;
import com.genius365.common.CsvText;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the log as CSV, in pieces, so that however long it is, little of it is in memory. */
public final class AuditCsv {

    static final int MOST_ROWS = 100_000;
    private static final int AT_ONCE = 1_000;

    /** Tells spreadsheets that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "Time (UTC)",
                    "Person",
                    "E-mail",
                    "Action",
                    "Thing",
                    "Thing id",
                    "Workspace",
                    "As agency",
                    "IP address",
                    "Device",
                    "Changes")
            .setRecordSeparator("\r\n")
            .get();

    private AuditCsv() {}

    /** Newest first, the first hundred thousand. */
    public static void write(Function<AuditCursor, AuditPage> pages, Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(out, FORMAT);
        var cursor = AuditCursor.newest(AT_ONCE);
        for (var written = 0; written < MOST_ROWS; ) {
            var page = pages.apply(cursor);
            for (var entry : page.rows()) {
                print(entry, printer);
            }
            written += page.rows().size();
            if (!page.hasOlder() || page.rows().isEmpty()) {
                break;
            }
            cursor = AuditCursor.olderThan(page.rows().getLast().id(), AT_ONCE);
        }
        printer.flush();
    }

    private static void print(AuditEntry entry, CSVPrinter printer) throws IOException {
        printer.printRecord(
                entry.at(),
                CsvText.safe(entry.person()),
                CsvText.safe(entry.personEmail()),
                CsvText.safe(entry.action()),
                CsvText.safe(entry.subjectName()),
                CsvText.safe(entry.subject()),
                CsvText.safe(entry.workspaceName()),
                entry.viaPartner() ? "yes" : "no",
                CsvText.safe(entry.address()),
                CsvText.safe(entry.device()),
                CsvText.safe(entry.changes().stream().map(AuditCsv::text).collect(Collectors.joining("; "))));
    }

    private static String text(Change change) {
        return change.isSecret()
                ? change.field() + ": replaced"
                : change.field() + ": " + value(change.before()) + " → " + value(change.after());
    }

    private static String value(@Nullable String value) {
        return value == null ? "nothing" : value;
    }
}
