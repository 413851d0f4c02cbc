package com.genius365.provider;

import com.genius365.provider.AgentDefinition.Style;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The prompt as vendors get it: the person's own words, then what we add in marked sections, so that it can be taken apart
 * again when an agent is read back.
 */
public final class PromptText {

    private static final String STYLE_OPENS = "<<style>>";
    private static final String KNOWLEDGE_OPENS = "<<knowledge>>";
    private static final String CLOSES = "<<end>>";
    private static final String TITLE = "# ";
    private static final Pattern LAST_SECTION = Pattern.compile(
            "(?<rest>.*)\n\n(?<opens>" + STYLE_OPENS + "|" + KNOWLEDGE_OPENS + ")\n(?<body>.*)\n" + CLOSES,
            Pattern.DOTALL);
    private static final Pattern DOCUMENT = Pattern.compile(TITLE + "(?<title>[^\n]*)\n(?<text>.*)", Pattern.DOTALL);

    /** A prompt taken apart. */
    public record Parts(String prompt, Style style, List<AgentKnowledge.Text> knowledge) {}

    private PromptText() {}

    public static String compose(AgentDefinition definition) {
        var text = new StringBuilder(definition.script().prompt());
        var style = sentence(definition.script().style());
        if (!style.isEmpty()) {
            section(text, STYLE_OPENS, style);
        }
        for (var document : definition.knowledge().inline()) {
            section(text, KNOWLEDGE_OPENS, TITLE + oneLine(document.title()) + "\n" + harmless(document.text()));
        }
        return text.toString();
    }

    /** What somebody wrote at the vendor stays in the prompt. */
    public static Parts takeApart(String composed) {
        var style = Style.NEUTRAL;
        var documents = new ArrayDeque<AgentKnowledge.Text>();
        var rest = composed;
        while (true) {
            var section = LAST_SECTION.matcher(rest);
            if (!section.matches()) {
                break;
            }
            var body = section.group("body");
            var document = DOCUMENT.matcher(body);
            var known = styleOf(body);
            if (section.group("opens").equals(KNOWLEDGE_OPENS) && document.matches()) {
                documents.addFirst(new AgentKnowledge.Text(document.group("title"), document.group("text")));
            } else if (section.group("opens").equals(STYLE_OPENS) && known.isPresent()) {
                style = known.get();
            } else {
                break;
            }
            rest = section.group("rest");
        }
        return new Parts(rest, style, List.copyOf(documents));
    }

    private static void section(StringBuilder text, String opens, String body) {
        text.append("\n\n").append(opens).append('\n').append(body).append('\n').append(CLOSES);
    }

    private static Optional<Style> styleOf(String sentence) {
        return Arrays.stream(Style.values())
                .filter(style -> sentence(style).equals(sentence))
                .findFirst();
    }

    private static String sentence(Style style) {
        return switch (style) {
            case NEUTRAL -> "";
            case FORMAL -> "Speak formally and politely. Avoid slang and contractions.";
            case FRIENDLY -> "Speak in a warm and friendly way, and show that you care.";
            case CASUAL -> "Speak casually, in short and simple sentences, as among friends.";
        };
    }

    private static String oneLine(String title) {
        return harmless(title).replaceAll("\\s+", " ").strip();
    }

    /** A document cannot end its own section. */
    private static String harmless(String text) {
        return text.replace("<<", "« ").replace(">>", " »");
    }
}
