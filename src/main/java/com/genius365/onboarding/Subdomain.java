package com.genius365.onboarding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for the name that an agency has under the platform's domain. */
public final class Subdomain {

    public static final int SHORTEST = 3;
    public static final int LONGEST = 50;

    private static final Pattern CHARACTERS = Pattern.compile("[a-z0-9-]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private static final Set<String> RESERVED = Set.of(
            "www",
            "app",
            "api",
            "admin",
            "super-admin",
            "superadmin",
            "dashboard",
            "portal",
            "login",
            "signup",
            "auth",
            "oauth",
            "sso",
            "mail",
            "email",
            "smtp",
            "ftp",
            "cdn",
            "assets",
            "static",
            "media",
            "images",
            "files",
            "docs",
            "help",
            "support",
            "status",
            "blog",
            "news",
            "dev",
            "staging",
            "test",
            "demo",
            "beta",
            "alpha",
            "sandbox",
            "localhost",
            "local",
            "internal",
            "private",
            "public",
            "webhook",
            "webhooks",
            "ws",
            "wss",
            "socket",
            "graphql",
            "rest",
            "genius365",
            "genius",
            "platform",
            "partner",
            "partners",
            "workspace",
            "workspaces",
            "org",
            "organization",
            "account",
            "accounts",
            "billing",
            "payment",
            "payments",
            "subscribe",
            "pricing");

    private Subdomain() {}

    /** As it is stored: small letters, no space around it. */
    public static String normalize(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with it, as a sentence; empty where nothing is. Whether it is free is another question. */
    public static Optional<String> problem(String subdomain) {
        if (subdomain.length() < SHORTEST || subdomain.length() > LONGEST) {
            return Optional.of("Use %d to %d characters.".formatted(SHORTEST, LONGEST));
        }
        if (!CHARACTERS.matcher(subdomain).matches()) {
            return Optional.of("Use small letters, digits and hyphens only.");
        }
        if (subdomain.startsWith("-") || subdomain.endsWith("-")) {
            return Optional.of("Begin and end with a letter or a digit.");
        }
        if (subdomain.contains("--")) {
            return Optional.of("Use one hyphen at a time.");
        }
        if (RESERVED.contains(subdomain)) {
            return Optional.of("This name is reserved. Choose another one.");
        }
        return Optional.empty();
    }

    /** What a company's name makes; possibly too short, or reserved. */
    static String of(String company) {
        var letters = ACCENTS.matcher(
                        Normalizer.normalize(company.replace("ß", "ss").replace("&", " and "), Normalizer.Form.NFKD))
                .replaceAll("");
        var joined = OTHERS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = joined.substring(0, Math.min(joined.length(), LONGEST));
        return cut.replaceAll("^-+|-+$", "");
    }
}
