package com.genius365.provider.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serial;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** How vendors' JSON is read and written: what we do not know is skipped, what we do not say is left out. */
public final class VendorJson {

    private VendorJson() {}

    public static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new Skipping())
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    /**
     * Jackson tolerates unknown fields by itself, but it copies them until a record is made; they are most of a webhook.
     */
    private static final class Skipping extends JacksonAnnotationIntrospector {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.forIgnoreUnknown(true);
        }
    }
}
