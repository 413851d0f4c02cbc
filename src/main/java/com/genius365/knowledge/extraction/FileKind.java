package com.genius365.knowledge.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that can be read. */
public enum FileKind {
    TEXT("Text", "txt"),
    MARKDOWN("Markdown", "md", "markdown"),
    CSV("CSV table", "csv"),
    HTML("Web page", "html", "htm"),
    PDF("PDF", "pdf"),
    DOC("Word (97–2003)", "doc"),
    DOCX("Word", "docx");

    private final String label;
    private final List<String> endings;

    FileKind(String label, String... endings) {
        this.label = label;
        this.endings = List.of(endings);
    }

    public String label() {
        return label;
    }

    /** Without a dot; the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Whether it is nothing but characters, so that its bytes cannot tell it from the others of them. */
    boolean isPlain() {
        return this == TEXT || this == MARKDOWN || this == CSV || this == HTML;
    }

    static Optional<FileKind> byEndingOf(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }
}
