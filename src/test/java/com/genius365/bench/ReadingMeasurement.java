package com.genius365.bench;

import com.genius365.common.Ids;
import com.genius365.knowledge.extraction.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Documents that wait are read, cut and indexed by the program; the yardstick is Tika alone, one file after the other, in
 * this JVM on the same machine, which stores nothing.
 */
final class ReadingMeasurement {

    private record Sample(String name, String kind, byte[] body) {}

    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 1_000);
    private static final int ROUNDS = Math.min(3, BenchRun.ROUNDS);
    private static final int PARAGRAPHS = 8;
    private static final int WORDS = 80;
    private static final int VOCABULARY = 6_000;
    private static final long SEED = 365;
    private static final Duration READ_WITHIN = Duration.ofMinutes(10);

    private final ProgramFolder folder;
    private final Random random = new Random(SEED);

    ReadingMeasurement(ProgramFolder folder) {
        this.folder = folder;
    }

    void run(Results results) {
        var samples = IntStream.range(0, DOCUMENTS).mapToObj(this::sample).toList();
        var ratios = Ratios.atLeast(0.5);
        try (var database = folder.connect()) {
            fill(database, samples);
            // First rounds are slow and say nothing.
            alone(samples);
            read(database);
            for (var round = 0; round < ROUNDS; round++) {
                var yardstick = alone(samples);
                ratios.add(DOCUMENTS / read(database), DOCUMENTS / yardstick);
            }
            var passages = number(database, "select count(*) from document_passage");
            results.add(Finding.note(
                    "K6",
                    DOCUMENTS + " documents (PDF, Word, HTML, text; about 4,000 characters each) read and indexed, "
                            + passages + " passages",
                    ratios,
                    String.format(
                            Locale.ROOT, "%.0f a second, %.1f s", ratios.measured(), DOCUMENTS / ratios.measured()),
                    String.format(
                            Locale.ROOT,
                            "Tika alone: %.0f a second, %.1f s",
                            ratios.yardstick(),
                            DOCUMENTS / ratios.yardstick())));
            search(database, results);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        results.remark(
                "K6: the program reads two files at a time and writes text, words and passages of each; Tika alone"
                        + " reads one at a time and keeps nothing. Both were warm.");
    }

    /** What a caller waits for. */
    private void search(Connection database, Results results) throws SQLException {
        execute(database, "analyze document_passage");
        execute(database, "update document set status = 'ACTIVE'");
        var recorder = new Latencies.Recorder();
        for (var i = 0; i < 200; i++) {
            var question = word(random.nextInt(VOCABULARY)) + " and " + word(random.nextInt(VOCABULARY)) + " or what?";
            var began = System.nanoTime();
            number(
                    database,
                    "select count(*) from (select set_config('genius365.workspace', (select workspace_id::text from"
                            + " document limit 1), false)) s, search_passages('" + question
                            + "', (select array_agg(id) from document), 3)");
            if (i >= 100) {
                recorder.add(System.nanoTime() - began);
            }
        }
        results.add(Finding.note(
                "K6",
                "a question to " + DOCUMENTS + " documents, in the database",
                Latencies.of(List.of(recorder)).toString()));
    }

    /** @return seconds from the first that is taken up to the last that is ready */
    private static double read(Connection database) throws SQLException {
        execute(database, "delete from document_passage");
        execute(database, """
                update document set reading = 'WAITING', content = '', search = '', read_attempts = 0, next_read_at = now()""");
        Patience.until(
                READ_WITHIN, () -> number(database, "select count(*) from document where reading <> 'WAITING'") > 0);
        var began = System.nanoTime();
        if (!Patience.until(
                READ_WITHIN,
                () -> number(database, "select count(*) from document where reading in ('WAITING', 'READING')") == 0)) {
            throw new IllegalStateException("Not read within " + READ_WITHIN);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var bad = number(database, "select count(*) from document where reading <> 'READY'");
        if (bad > 0) {
            throw new IllegalStateException(bad + " could not be read");
        }
        return seconds;
    }

    /** @return seconds */
    private static double alone(List<Sample> samples) {
        var parser = new AutoDetectParser();
        var began = System.nanoTime();
        for (var sample : samples) {
            var text = new BodyContentHandler(-1);
            try (var input = new ByteArrayInputStream(sample.body())) {
                parser.parse(input, text, new Metadata());
            } catch (IOException | SAXException | TikaException e) {
                throw new IllegalStateException(sample.name(), e);
            }
            if (text.toString().isBlank()) {
                throw new IllegalStateException(sample.name() + " says nothing");
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void fill(Connection database, List<Sample> samples) throws SQLException {
        var partner = Ids.next();
        var workspace = Ids.next();
        execute(database, "insert into partner (id, slug, name) values (?, 'bench-knowledge', 'Bench')", partner);
        execute(
                database,
                "insert into workspace (id, partner_id, slug, name) values (?, ?, 'bench-knowledge', 'Bench')",
                workspace,
                partner);
        for (var sample : samples) {
            var id = Ids.next();
            execute(database, """
                    insert into document (id, partner_id, workspace_id, title, status, source, source_name, file_kind,
                                          file_bytes, reading, created_at, edited_at, version)
                    values (?, ?, ?, ?, 'DRAFT', 'FILE', ?, ?, ?, 'FAILED', now(), now(), 0)""", id, partner, workspace, sample.name(), sample.name(), sample.kind(), (long)
                    sample.body().length);
            execute(
                    database,
                    "insert into document_file (partner_id, workspace_id, document_id, body) values (?, ?, ?, ?)",
                    partner,
                    workspace,
                    id,
                    sample.body());
        }
    }

    private Sample sample(int number) {
        var paragraphs = new ArrayList<String>();
        for (var i = 0; i < PARAGRAPHS; i++) {
            paragraphs.add(IntStream.range(0, WORDS)
                    .mapToObj(word -> word(common()))
                    .collect(Collectors.joining(" ", "", ".")));
        }
        return switch (number % 4) {
            case 0 -> new Sample(number + ".pdf", "PDF", SampleFiles.pdf(lines(paragraphs)));
            case 1 -> new Sample(number + ".docx", "DOCX", SampleFiles.docx(paragraphs.toArray(String[]::new)));
            case 2 ->
                new Sample(
                        number + ".html",
                        "HTML",
                        SampleFiles.bytes("<html><head><title>Page</title></head><body><p>"
                                + String.join("</p><p>", paragraphs) + "</p></body></html>"));
            default -> new Sample(number + ".txt", "TEXT", SampleFiles.bytes(String.join("\n\n", paragraphs)));
        };
    }

    private static String[] lines(List<String> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.replaceAll("(.{1,90}) ", "$1\n").lines())
                .toArray(String[]::new);
    }

    /** Few words are used often and many seldom, as in any language. */
    private int common() {
        return (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
    }

    private static String word(int number) {
        return "w" + Integer.toString(number * 7919 % 100_003, 26).replaceAll("[0-9]", "e");
    }

    private static void execute(Connection database, String command, Object... parameters) throws SQLException {
        try (var statement = database.prepareStatement(command)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
