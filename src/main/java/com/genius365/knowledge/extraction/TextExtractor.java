package com.genius365.knowledge.extraction;

import com.genius365.common.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the text in a file. Files come from strangers, so each is read on a thread of its own, few at a time, with a limit
 * to the time, to the text and to the memory that it may take. What is embedded in a file is not read.
 */
@Component
public class TextExtractor {

    /** Characters of a document. */
    public static final int LONGEST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(TextExtractor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 2;
    private static final int STACK_BYTES = 2 * 1024 * 1024;
    private static final long PDF_IN_MEMORY = 64L * 1024 * 1024;

    /** What a file says. @param title as the file has it; empty: none */
    public record Extracted(String title, String text) {}

    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Duration patience;

    TextExtractor() {
        this(PATIENCE);
    }

    TextExtractor(Duration patience) {
        this.patience = patience;
    }

    /** @throws Refusal with a sentence that says why the file cannot be read */
    public Extracted extract(FileKind kind, byte[] body) {
        if (kind == FileKind.DOCX) {
            ZipCheck.check(body);
        }
        awaitSlot();
        var read = within(kind, body);
        if (read.text().isBlank()) {
            throw new Refusal(
                    kind == FileKind.PDF
                            ? "There is no text in this PDF: its pages are pictures, as a scanner makes them. Let a"
                                    + " program recognise the text first, or type it in."
                            : "There is no text in this file.");
        }
        return read;
    }

    /** A reader that goes on although nobody waits any more keeps its slot until it ends. */
    private void awaitSlot() {
        try {
            if (!slots.tryAcquire(patience.toMillis() * 2, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("All readers are busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Extracted within(FileKind kind, byte[] body) {
        var result = new CompletableFuture<Extracted>();
        var thread = new Thread(
                null,
                () -> {
                    try {
                        complete(result, kind, body);
                    } finally {
                        slots.release();
                    }
                },
                "read-document",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new Refusal("Reading this file takes too long. Save it anew, or split it.", e);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw refusal(kind, e.getCause() == null ? e : e.getCause());
        }
    }

    private void complete(CompletableFuture<Extracted> result, FileKind kind, byte[] body) {
        try {
            result.complete(parse(kind, body));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            result.completeExceptionally(e);
        } catch (LinkageError e) {
            // A part of Office that nothing here reads.
            LOG.warn("A file of kind {} needs what is not there", kind, e);
            result.completeExceptionally(e);
        }
    }

    private Extracted parse(FileKind kind, byte[] body) throws IOException, SAXException, TikaException {
        var written = new WriteOutContentHandler(LONGEST + 1);
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(TikaConfig.class, Parsers.CONFIG);
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        context.set(OfficeParserConfig.class, office);
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setMaxMainMemoryBytes(PDF_IN_MEMORY);
        context.set(PDFParserConfig.class, pdf);
        var metadata = new Metadata();
        try (var input = TikaInputStream.get(body)) {
            metadata.set(
                    TikaCoreProperties.RESOURCE_NAME_KEY,
                    "file." + kind.endings().getFirst());
            var careful = new SecureContentHandler(new Interruptible(new BodyContentHandler(written)), input);
            try {
                Parsers.of(kind).parse(input, careful, metadata, context);
            } catch (SAXException e) {
                careful.throwIfCauseOf(e);
                throw e;
            }
        }
        var title = metadata.get(TikaCoreProperties.TITLE);
        return new Extracted(title == null ? "" : PlainText.tidy(title), PlainText.tidy(written.toString()));
    }

    /** Made once, when the first file is read: each looks through every jar for what it can use. All may be shared. */
    private static final class Parsers {

        private static final TikaConfig CONFIG = TikaConfig.getDefaultConfig();
        private static final Parser TEXT = new TXTParser();
        private static final Parser HTML = new JSoupParser();
        private static final Parser PDF = new PDFParser();
        private static final Parser DOC = new OfficeParser();
        private static final Parser DOCX = new OOXMLParser();

        static Parser of(FileKind kind) {
            return switch (kind) {
                case TEXT, MARKDOWN, CSV -> TEXT;
                case HTML -> HTML;
                case PDF -> PDF;
                case DOC -> DOC;
                case DOCX -> DOCX;
            };
        }
    }

    private static Refusal refusal(FileKind kind, Throwable failure) {
        if (failure instanceof EncryptedDocumentException
                || failure instanceof org.apache.poi.EncryptedDocumentException) {
            return new Refusal(
                    "This file is protected with a password. Save it without one and upload it again.", failure);
        }
        if (WriteLimitReachedException.isWriteLimitReached(failure)) {
            return new Refusal(
                    "There are more than %,d characters of text in this file. Split it.".formatted(LONGEST), failure);
        }
        if (failure instanceof OutOfMemoryError || failure instanceof StackOverflowError) {
            return new Refusal("This file is too complicated to be read. Save it anew, or split it.", failure);
        }
        if (failure.getMessage() != null && failure.getMessage().contains("zip bomb")) {
            return new Refusal("This file unpacks to far more than a document has, so it is not opened.", failure);
        }
        LOG.info(
                "A file of kind {} could not be read: {}",
                kind,
                failure.getClass().getName());
        return new Refusal(
                "This " + kind.label() + " file is damaged. Open it in the program it was made with, save it again and"
                        + " upload that.",
                failure);
    }

    /** Whoever reads on although nobody waits any more is stopped at the next character. */
    private static final class Interruptible extends org.apache.tika.sax.ContentHandlerDecorator {

        Interruptible(ContentHandler handler) {
            super(handler);
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            if (Thread.currentThread().isInterrupted()) {
                throw new SAXException("Nobody waits any more");
            }
            super.characters(characters, start, length);
        }
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Nothing, as said above.
        }
    }
}
