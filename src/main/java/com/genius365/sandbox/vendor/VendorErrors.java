package com.genius365.sandbox.vendor;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives every refusal the shape its vendor gives it. */
@RestControllerAdvice(
        basePackages = {"com.genius365.sandbox.vapi", "com.genius365.sandbox.retell", "com.genius365.sandbox.synthflow"
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
@Profile("demo")
class VendorErrors {

    private final JsonMapper mapper;

    VendorErrors(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> refused(VendorRefusal refusal, HttpServletRequest request) {
        var vendor = Vendor.of(request).orElseThrow();
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusal.body(vendor, mapper));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<ObjectNode> unreadable(HttpServletRequest request) {
        var message = "Invalid request format, please check API reference.";
        return refused(new VendorRefusal(HttpStatus.BAD_REQUEST, message), request);
    }
}
