package com.genius365.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The findings of a run: written down one by one, printed at its end. */
final class Results implements AutoCloseable {

    private final Path file;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Machine machine = Machine.look();

    Results(Path file) {
        this.file = file;
    }

    void add(Finding... more) {
        findings.addAll(List.of(more));
        write();
    }

    /** Something that has to be known to read the figures. */
    void remark(String sentence) {
        remarks.add(sentence);
        write();
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void close() {
        System.out.println();
        System.out.println(text());
        System.out.println("Written to " + file);
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        var text = new StringBuilder("# Benchmarks\n\n`./mvnw -Pbench verify` on ")
                .append(machine.describe())
                .append(
                        "\n\nRatios are min / median / max of the rounds; a goal is met where the median meets it and no")
                .append(" round misses it by more than a fifth.\n\n")
                .append(
                        "| goal | what | wanted | measured | yardstick | ratio | verdict |\n|---|---|---|---|---|---|---|\n");
        findings.stream()
                .sorted(Comparator.comparing(Finding::goal))
                .forEach(finding -> text.append(finding.row()).append('\n'));
        if (!remarks.isEmpty()) {
            text.append('\n');
            remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
        }
        return text.toString();
    }
}
