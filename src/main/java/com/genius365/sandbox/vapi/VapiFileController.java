package com.genius365.sandbox.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** VAPI's files, as far as they are texts. */
@RestController
@RequestMapping("/sandbox/vapi/file")
@Profile("demo")
class VapiFileController {

    /** What is in a file; VAPI shows an address of it instead. */
    static final String TEXT = "sandboxText";

    private static final String PURPOSE = "purpose";

    private final VapiObjects objects;
    private final JsonMapper mapper;

    VapiFileController(VapiObjects objects, JsonMapper mapper) {
        this.objects = objects;
        this.mapper = mapper;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "{}") String metadata)
            throws IOException {
        var account = objects.enter(key);
        if (file == null || file.isEmpty()) {
            throw new VendorRefusal(HttpStatus.BAD_REQUEST, "Invalid file");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.length() > 40) {
            throw new VendorRefusal(List.of("name must be shorter than or equal to 40 characters"));
        }
        var body = mapper.createObjectNode()
                .put("object", "file")
                .put("status", "done")
                .put("name", name)
                .put("originalName", name)
                .put("bytes", file.getSize())
                .put(PURPOSE, purpose)
                .put("mimetype", file.getContentType())
                // No database keeps a NUL in a text.
                .put(TEXT, new String(file.getBytes(), UTF_8).replace("\0", ""));
        body.set("metadata", metadata(metadata));
        return shown(objects.create(account, SandboxKind.KNOWLEDGE, body));
    }

    @GetMapping
    List<ObjectNode> list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String purpose) {
        var account = objects.enter(key);
        if (purpose == null) {
            throw new VendorRefusal(List.of("purpose must be a string"));
        }
        var query = SandboxQuery.all(account, SandboxKind.KNOWLEDGE).with(PURPOSE, List.of(purpose));
        return objects.search(query).stream().map(VapiFileController::shown).toList();
    }

    @GetMapping("/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return shown(objects.get(objects.enter(key), SandboxKind.KNOWLEDGE, id));
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return shown(objects.delete(objects.enter(key), SandboxKind.KNOWLEDGE, id));
    }

    private ObjectNode metadata(String text) {
        try {
            return (ObjectNode) mapper.readTree(text);
        } catch (JacksonException | ClassCastException notAnObject) {
            throw new VendorRefusal(List.of("metadata must be a JSON-encoded object"));
        }
    }

    private static ObjectNode shown(SandboxObject file) {
        return file.body().deepCopy().without(TEXT);
    }
}
