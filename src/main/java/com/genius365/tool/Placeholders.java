package com.genius365.tool;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills {@code {{name}}} with arguments, so that an argument stays where it is put and cannot add anything around it. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([a-zA-Z_][a-zA-Z0-9_.]{0,200})\\s*}}");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Placeholders() {}

    /** Names of the arguments that the text asks for, without what is inside of them. */
    static Set<String> in(String template) {
        var names = new LinkedHashSet<String>();
        PLACEHOLDER
                .matcher(template)
                .results()
                .forEach(found -> names.add(found.group(1).split("\\.", 2)[0]));
        return names;
    }

    /** In an address: nothing of an argument ends its segment or its parameter. */
    static String inUrl(String template, JsonNode arguments) {
        return fill(template, name -> {
            var text = plain(find(arguments, name));
            if (text.equals(".") || text.equals("..")) {
                throw new UnfitArgumentException("“" + name + "” would lead to another address.");
            }
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        });
    }

    /** In a header. */
    static String inHeader(String template, JsonNode arguments) {
        return fill(template, name -> plain(find(arguments, name)).replaceAll("[\\p{Cntrl}]", " "));
    }

    static String inForm(String template, JsonNode arguments) {
        return fill(template, name -> URLEncoder.encode(plain(find(arguments, name)), StandardCharsets.UTF_8));
    }

    static String asIs(String template, JsonNode arguments) {
        return fill(template, name -> plain(find(arguments, name)));
    }

    /** In JSON: inside quotes as part of the text, outside of them as a value of its own type. */
    static String inJson(String template, JsonNode arguments) {
        var filled = new StringBuilder();
        var matcher = PLACEHOLDER.matcher(template);
        var isQuoted = false;
        var end = 0;
        while (matcher.find()) {
            isQuoted = isQuotedAfter(template.substring(end, matcher.start()), isQuoted);
            filled.append(template, end, matcher.start());
            var value = find(arguments, matcher.group(1));
            filled.append(isQuoted ? quoted(plain(value)) : value.isMissingNode() ? "null" : value.toString());
            end = matcher.end();
        }
        return filled.append(template.substring(end)).toString();
    }

    private static boolean isQuotedAfter(String text, boolean before) {
        var isQuoted = before;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (isQuoted && character == '\\') {
                i++;
            } else if (character == '"') {
                isQuoted = !isQuoted;
            }
        }
        return isQuoted;
    }

    private static String quoted(String text) {
        var json = MAPPER.writeValueAsString(text);
        return json.substring(1, json.length() - 1);
    }

    private static String fill(String template, Function<String, String> value) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    /** {@code customer.city}: inside of an argument. */
    private static JsonNode find(JsonNode arguments, String name) {
        var node = arguments;
        for (var part : name.split("\\.", -1)) {
            node = node.path(part);
        }
        return node;
    }

    private static String plain(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
