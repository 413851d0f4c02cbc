package com.genius365.bench.twin;

import com.genius365.branding.CurrentBrand;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers 204 at two addresses under the same rules of security: one where the host's partner and its brand are looked up,
 * one where they are not, since machines are not told apart by their host.
 */
class PlainAnswers {

    private final CurrentBrand brand;

    PlainAnswers(CurrentBrand brand, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
            throws NoSuchMethodException {
        this.brand = brand;
        map(mapping, "/branding/bench/answer", "branded");
        map(mapping, "/api/bench/answer", "plain");
    }

    ResponseEntity<Void> branded() {
        if (brand.get().companyName().isEmpty()) {
            throw new IllegalStateException("No brand");
        }
        return plain();
    }

    ResponseEntity<Void> plain() {
        return ResponseEntity.noContent().build();
    }

    /** By hand: an annotated controller would be found by every test that starts the program. */
    private void map(RequestMappingHandlerMapping mapping, String path, String method) throws NoSuchMethodException {
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(RequestMethod.GET)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                this,
                PlainAnswers.class.getDeclaredMethod(method));
    }
}
