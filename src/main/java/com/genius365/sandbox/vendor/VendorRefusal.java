package com.genius365.sandbox.vendor;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A "no" in the words of the vendor. */
public class VendorRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final List<String> problems;

    public VendorRefusal(HttpStatus status, String message) {
        super(message);
        this.status = status;
        this.problems = List.of();
    }

    /** What is wrong with a request, point by point. */
    public VendorRefusal(List<String> problems) {
        super(String.join("; ", problems));
        this.status = HttpStatus.BAD_REQUEST;
        this.problems = List.copyOf(problems);
    }

    HttpStatus status() {
        return status;
    }

    ObjectNode body(Vendor vendor, JsonMapper mapper) {
        var body = mapper.createObjectNode();
        return switch (vendor) {
            case VAPI -> {
                if (problems.isEmpty()) {
                    body.put("message", getMessage());
                } else {
                    problems.forEach(body.putArray("message")::add);
                }
                yield body.put("error", status.getReasonPhrase()).put("statusCode", status.value());
            }
            case RETELL -> body.put("status", "error").put("message", getMessage());
            case SYNTHFLOW -> {
                body.putObject("detail")
                        .put("status", "error")
                        .put("description", getMessage())
                        .put("request_id", "sandbox")
                        .put(
                                "category",
                                status.getReasonPhrase()
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '_'));
                yield body;
            }
        };
    }
}
