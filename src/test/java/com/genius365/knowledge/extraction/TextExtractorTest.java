package com.genius365.knowledge.extraction;

import static com.genius365.knowledge.extraction.SampleFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextExtractorTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final TextExtractor extractor = new TextExtractor();

    @Test
    void a_pdf_says_what_is_on_its_pages() {
        assertThat(read("hours.pdf", SampleFiles.pdf("We open at nine.", "On Sundays we are closed.")))
                .containsSubsequence("We open at nine.", "On Sundays we are closed.");
    }

    @Test
    void a_word_file_says_its_paragraphs_one_by_one() {
        assertThat(read("hours.docx", SampleFiles.docx("We open at nine.", "Fish &amp; chips: 12 €")))
                .isEqualTo("We open at nine.\nFish & chips: 12 €");
    }

    @Test
    void an_old_word_file_is_read_too() {
        assertThat(read("hours.doc", SampleFiles.doc())).contains("We open at nine o'clock.", "On Sundays");
    }

    @Test
    void a_web_page_says_its_words_without_markup_and_scripts() {
        var page = """
                <!doctype html><html><head><title>Opening hours</title><style>p {color: red}</style></head>
                <body><h1>Hours</h1><p>We open at <b>nine</b> &amp; close at five.</p><script>alert(1)</script></body></html>""";

        var extracted = extractor.extract(FileInspector.inspect("hours.html", bytes(page)), bytes(page));

        assertThat(extracted.title()).isEqualTo("Opening hours");
        assertThat(extracted.text())
                .contains("Hours", "We open at nine & close at five.")
                .doesNotContain("alert", "color", "<");
    }

    @ParameterizedTest
    @CsvSource({"hours.txt", "hours.md", "hours.csv", "HOURS.TXT", "hours.markdown"})
    void plain_text_stays_as_it_is(String name) {
        assertThat(read(name, bytes("day,opens\nMonday,9\nTuesday,“half” past 9")))
                .isEqualTo("day,opens\nMonday,9\nTuesday,“half” past 9");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "windows-1252", "UTF-8"})
    void text_is_read_in_the_characters_it_was_written_in(String charset) {
        var text = "Über die Öffnungszeiten: täglich von neun bis fünf, außer an Feiertagen. ".repeat(5);
        var mark = charset.startsWith("UTF") ? "\uFEFF" : "";

        assertThat(read("hours.txt", (mark + text).getBytes(Charset.forName(charset))))
                .startsWith("Über die Öffnungszeiten: täglich");
    }

    @Test
    void text_loses_what_no_database_holds_and_nobody_sees() {
        assertThat(PlainText.tidy("a\r\nb\u0001c\uE000d\u200B \n\n\n\n e\0f \uD800"))
                .isEqualTo("a\nbcd\n\n ef");
    }

    @Test
    void a_pdf_with_a_password_is_refused_with_a_sentence() {
        refused("hours.pdf", SampleFiles.pdf("secret", new String[] {"Hidden"}), "protected with a password");
    }

    @Test
    void a_scanned_pdf_is_refused_with_a_sentence() {
        refused("scan.pdf", SampleFiles.pdf(), "its pages are pictures");
    }

    @Test
    void a_pdf_that_breaks_off_is_refused() {
        var whole = SampleFiles.pdf("We open at nine.");

        refused("hours.pdf", Arrays.copyOf(whole, 60), "is damaged");
        refused("hours.pdf", bytes("%PDF-1.7\nnothing more"), "is damaged");
    }

    @Test
    void a_word_file_that_breaks_off_is_refused() {
        var whole = SampleFiles.docx("We open at nine.");

        refused("hours.docx", Arrays.copyOf(whole, whole.length / 2), "is damaged", "no Word document");
        refused("hours.docx", SampleFiles.docxWith("<w:document"), "is damaged");
        refused("hours.doc", Arrays.copyOf(SampleFiles.doc(), 1_024), "is damaged");
    }

    @Test
    void a_bomb_is_not_opened() {
        refused("hours.docx", SampleFiles.bomb(), "unpacks to far more");
    }

    @Test
    void entities_that_grow_are_not_followed() {
        var document = """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
                <!ENTITY f SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
                <w:t>&d;&f;</w:t></w:r></w:p></w:body></w:document>""";

        assertThatThrownBy(() -> read("hours.docx", SampleFiles.docxWith(document)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "hours.pdf, it is a Word file",
        "hours.txt, it is a Word file",
        "hours.doc, it is a Word file",
        "hours.exe, are not read",
        "hours, are not read"
    })
    void a_wrong_ending_is_said(String name, String sentence) {
        refused(name, SampleFiles.docx("We open at nine."), sentence);
    }

    @Test
    void what_is_no_document_is_refused_whatever_it_is_called() {
        refused("hours.txt", new byte[] {0x7F, 'E', 'L', 'F', 0, 0, 0, 1}, "not a document");
        refused("hours.pdf", bytes("We open at nine."), "it is plain text");
        refused("hours.docx", SampleFiles.zip(List.of("a.txt"), List.of(bytes("a"))), "no Word document");
        refused("hours.txt", new byte[0], "is empty");
        refused("hours.txt", bytes(" \n\t\n "), "There is no text");
        refused("hours.txt", filled(10 * MEGABYTE + 1), "larger than 10 MB");
    }

    @Test
    void ten_megabytes_in_one_line_are_refused_and_a_tenth_of_it_is_not() {
        refused("line.txt", filled(10 * MEGABYTE), "more than 1,000,000 characters");

        assertThat(read("line.txt", filled(1_000_000))).hasSize(1_000_000);
    }

    @Test
    void whoever_takes_too_long_is_not_waited_for() {
        var impatient = new TextExtractor(Duration.ZERO);

        assertThatThrownBy(() -> impatient.extract(FileKind.PDF, SampleFiles.pdf("a")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("takes too long");
    }

    @Test
    void passages_end_where_sentences_do_and_lose_nothing() {
        var text = "We open at nine, and close at five. ".repeat(100).strip();

        var passages = Passages.of(text);

        assertThat(passages)
                .allSatisfy(passage -> assertThat(passage)
                        .hasSizeLessThanOrEqualTo(Passages.LENGTH)
                        .endsWith("five."));
        assertThat(String.join(" ", passages)).isEqualTo(text);
        assertThat(String.join("", Passages.of("😀".repeat(5_000)))).isEqualTo("😀".repeat(5_000));
        assertThat(Passages.of("")).isEmpty();
    }

    private String read(String name, byte[] body) {
        return extractor.extract(FileInspector.inspect(name, body), body).text();
    }

    private void refused(String name, byte[] body, String... anyOf) {
        assertThatThrownBy(() -> read(name, body))
                .isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(anyOf).anyMatch(String.valueOf(refusal.getMessage())::contains));
    }

    private static byte[] filled(int length) {
        var body = new byte[length];
        Arrays.fill(body, "a".getBytes(StandardCharsets.US_ASCII)[0]);
        return body;
    }
}
