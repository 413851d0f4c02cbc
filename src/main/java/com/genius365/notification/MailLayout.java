package com.genius365.notification;

import com.genius365.notification.Letter.Block;
import com.genius365.notification.Letter.Fact;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws a letter in a brand: as HTML of tables and inline styles, which is what mail programs understand, and as text.
 * Whatever is written into the HTML is escaped here.
 */
final class MailLayout {

    private static final String DARK = """
            .page{background:#111113!important}
            .card{background:#1b1b1f!important;border-color:#303036!important}
            .strong{color:#f4f4f5!important}
            .body{color:#d8d8dd!important}
            .quiet,.quiet a{color:#a5a5ae!important}
            .panel{background:#26262b!important;border-color:#3a3a41!important}
            """;

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="%1$s">
            <meta name="supported-color-schemes" content="%1$s">
            <title>%2$s</title>
            <style>
            :root{color-scheme:%1$s}
            @media (max-width:480px){.card{padding:24px 20px!important}}
            %3$s
            </style>
            </head>
            <body class="page" style="margin:0;padding:0;background:#f4f4f6;-webkit-text-size-adjust:100%%">
            <div style="display:none;max-height:0;overflow:hidden;opacity:0">%4$s</div>
            <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f4f6">
            <tr><td align="center" style="padding:32px 12px;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left">
            <tr><td style="padding:0 4px 20px">%5$s</td></tr>
            <tr><td class="card" style="background:#ffffff;border:1px solid #e4e4e9;border-radius:12px;padding:32px">
            <h1 class="strong" style="margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:650;color:#18181b">%6$s</h1>
            %7$s
            </td></tr>
            <tr><td class="quiet" style="padding:20px 4px 0;font-size:13px;line-height:1.5;color:#6b6b75">%8$s</td></tr>
            </table>
            </td></tr>
            </table>
            </body>
            </html>
            """;

    private static final String ACTION = """
            <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 16px">
            <tr><td bgcolor="%1$s" style="border-radius:8px;background:%1$s">
            <a href="%3$s" target="_blank" rel="noopener" style="display:inline-block;padding:13px 22px;font-size:15px;line-height:1.2;font-weight:600;color:%2$s;text-decoration:none;border-radius:8px">%4$s</a>
            </td></tr>
            </table>
            <p class="quiet" style="margin:0 0 16px;font-size:13px;line-height:1.5;color:#6b6b75">If the button does not work, copy this address into your browser:<br><a href="%3$s" target="_blank" rel="noopener" style="color:#6b6b75;word-break:break-all">%3$s</a></p>
            """;

    private MailLayout() {}

    static RenderedMail render(Letter letter, MailBrand brand, MailLook look) {
        return new RenderedMail(
                MailText.line(brand.name()),
                MailText.line(letter.subject()),
                html(letter, brand, look),
                text(letter, brand));
    }

    private static String html(Letter letter, MailBrand brand, MailLook look) {
        return PAGE.formatted(
                switch (look) {
                    case READERS -> "light dark";
                    case LIGHT -> "light";
                    case DARK -> "dark";
                },
                safe(MailText.line(letter.subject())),
                switch (look) {
                    case READERS -> "@media (prefers-color-scheme:dark){\n" + DARK + "}";
                    case LIGHT -> "";
                    case DARK -> DARK;
                },
                safe(opening(letter)),
                head(brand),
                safe(letter.heading()),
                letter.blocks().stream().map(block -> html(block, brand)).collect(Collectors.joining("\n")),
                foot(letter, brand));
    }

    private static String head(MailBrand brand) {
        var name = safe(brand.name());
        var line = brand.header().isEmpty()
                ? ""
                : "<div class=\"quiet\" style=\"padding-top:8px;font-size:13px;line-height:1.5;color:#6b6b75\">"
                        + safe(brand.header()) + "</div>";
        return brand.logoUrl()
                        .map(logo ->
                                "<img src=\"%s\" alt=\"%s\" height=\"36\" class=\"strong\" style=\"display:block;height:36px;max-width:240px;border:0;font-size:18px;font-weight:650;color:#18181b\">"
                                        .formatted(safe(logo), name))
                        .orElse("<span class=\"strong\" style=\"font-size:18px;font-weight:650;color:#18181b\">" + name
                                + "</span>")
                + line;
    }

    private static String html(Block block, MailBrand brand) {
        return switch (block) {
            case Letter.Paragraph(var text) ->
                "<p class=\"body\" style=\"margin:0 0 14px;font-size:15px;line-height:1.6;color:#3f3f46\">"
                        + lines(text) + "</p>";
            case Letter.Quote(var text) ->
                "<div class=\"panel body\" style=\"margin:0 0 14px;padding:12px 16px;background:#f7f7f9;border-left:3px solid #d4d4da;border-radius:4px;font-size:15px;line-height:1.6;color:#3f3f46\">"
                        + lines(text) + "</div>";
            case Letter.Facts(var facts) ->
                "<table role=\"presentation\" class=\"panel\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0 16px;background:#f7f7f9;border-radius:8px\">"
                        + facts.stream().map(MailLayout::html).collect(Collectors.joining())
                        + "</table>";
            case Letter.Action(var label, var url) ->
                ACTION.formatted(
                        brand.primary().hex(), brand.primary().readableOnIt().hex(), safe(url), safe(label));
            case Letter.Note(var text) ->
                "<p class=\"quiet\" style=\"margin:0 0 14px;font-size:14px;line-height:1.55;color:#6b6b75\">"
                        + lines(text) + "</p>";
        };
    }

    private static String html(Fact fact) {
        return "<tr><td class=\"quiet\" style=\"padding:7px 8px 7px 14px;font-size:14px;line-height:1.45;color:#6b6b75;vertical-align:top;width:34%\">"
                + safe(fact.name())
                + "</td><td class=\"strong\" style=\"padding:7px 14px 7px 8px;font-size:14px;line-height:1.45;color:#18181b;vertical-align:top;word-break:break-word\">"
                + lines(fact.value()) + "</td></tr>";
    }

    private static String foot(Letter letter, MailBrand brand) {
        var help = brand.supportEmail()
                .map(email -> "<br>Questions? Write to <a href=\"mailto:%1$s\" style=\"color:#6b6b75\">%1$s</a>."
                        .formatted(safe(email)))
                .orElse("");
        var footer = brand.footer().isEmpty() ? "" : "<br><br>" + lines(brand.footer());
        var legal = brand.legal().stream()
                .map(link -> "<a href=\"%s\" target=\"_blank\" rel=\"noopener\" style=\"color:#6b6b75\">%s</a>"
                        .formatted(safe(link.url()), safe(link.name())))
                .collect(Collectors.joining(" · "));
        return safe(letter.reason()) + help + footer + "<br><br>" + safe(brand.name())
                + (legal.isEmpty() ? "" : " · " + legal);
    }

    private static String text(Letter letter, MailBrand brand) {
        var blocks = letter.blocks().stream().map(MailLayout::text).collect(Collectors.joining("\n\n"));
        var help = brand.supportEmail()
                .map(email -> "\nQuestions? Write to " + email + ".")
                .orElse("");
        var header = brand.header().isEmpty() ? "" : brand.header() + "\n\n";
        var footer = brand.footer().isEmpty() ? "" : "\n\n" + brand.footer();
        var legal = brand.legal().stream()
                .map(link -> "\n" + link.name() + ": " + link.url())
                .collect(Collectors.joining());
        return header + letter.heading() + "\n\n" + blocks + "\n\n-- \n" + letter.reason() + help + footer + "\n\n"
                + brand.name() + legal + "\n";
    }

    private static String text(Block block) {
        return switch (block) {
            case Letter.Paragraph(var text) -> text;
            case Letter.Quote(var text) -> text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case Letter.Facts(var facts) ->
                facts.stream().map(fact -> fact.name() + ": " + fact.value()).collect(Collectors.joining("\n"));
            case Letter.Action(var label, var url) -> label + ":\n" + url;
            case Letter.Note(var text) -> text;
        };
    }

    /** What mail programs show beside the subject. */
    private static String opening(Letter letter) {
        return letter.blocks().stream()
                .filter(Letter.Paragraph.class::isInstance)
                .map(block -> ((Letter.Paragraph) block).text())
                .findFirst()
                .map(MailText::line)
                .orElse("");
    }

    private static String lines(String text) {
        return safe(text.strip()).replace("\r\n", "\n").replace("\n", "<br>");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
