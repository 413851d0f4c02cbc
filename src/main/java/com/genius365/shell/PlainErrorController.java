package com.genius365.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The answer where nothing else could answer, above all while the database is away. It names nobody and needs nothing: no
 * brand, no script, no database.
 */
@RestController
class PlainErrorController implements ErrorController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            %s<title>%s</title>
            <style>
            html{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
            body{min-height:100vh;margin:0;display:grid;place-items:center}
            main{max-width:26rem;padding:2rem;text-align:center}
            h1{font-size:1.375rem;margin:0 0 .5rem}
            p{margin:0;opacity:.75}
            a{color:inherit}
            </style>
            </head>
            <body><main><h1>%s</h1><p>%s</p>%s</main></body>
            </html>
            """;

    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = HttpStatus.resolve(code instanceof Integer number ? number : 500);
        var shown = status == null || status.is5xxServerError() ? HttpStatus.SERVICE_UNAVAILABLE : status;
        if (isMachine(request)) {
            return ResponseEntity.status(shown).build();
        }
        return ResponseEntity.status(shown).contentType(MediaType.TEXT_HTML).body(page(shown));
    }

    private static String page(HttpStatus status) {
        if (status.is5xxServerError()) {
            // The page comes back by itself.
            return PAGE.formatted(
                    "<meta http-equiv=\"refresh\" content=\"5\">",
                    "Back in a moment",
                    "Back in a moment",
                    "This page cannot be shown right now. Nothing is lost; it tries again by itself every few seconds.",
                    "<p><a href=\"\">Try again now</a></p>");
        }
        return PAGE.formatted("", "Not found", "Not found", "There is nothing at this address.", "");
    }

    private static boolean isMachine(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String uri && (uri.startsWith("/api/") || uri.startsWith("/sandbox/"));
    }
}
