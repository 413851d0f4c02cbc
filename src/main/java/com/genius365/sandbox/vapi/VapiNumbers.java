package com.genius365.sandbox.vapi;

import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The phone numbers of the sandbox's accounts: each begins with two, of a range that is given to nobody. */
@Component
@Profile("demo")
class VapiNumbers {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Map<String, String> NAMES = Map.of("+14155550111", "Main line", "+14155550122", "Campaigns");

    private final SandboxStore store;
    private final JsonMapper mapper;

    VapiNumbers(SandboxStore store, JsonMapper mapper) {
        this.store = store;
        this.mapper = mapper;
    }

    /** Makes the first ones, once; one that was released since does not come back. */
    void begin(SandboxAccount account) {
        var begun = account.idOf("numbers").toString();
        if (store.find(account, SandboxKind.PHONE_NUMBER, begun).isPresent()) {
            return;
        }
        store.inTransaction(() -> {
            keep(account, begun, mapper.createObjectNode().put("sandbox_note", "begun"));
            NAMES.forEach((number, name) -> {
                var id = account.idOf(number).toString();
                keep(
                        account,
                        id,
                        mapper.createObjectNode()
                                .put("id", id)
                                .put("orgId", account.idOf("org").toString())
                                .put("createdAt", VapiTime.of(SINCE))
                                .put("updatedAt", VapiTime.of(SINCE))
                                .put("provider", "vapi")
                                .put("number", number)
                                .put("name", name)
                                .put("status", "active"));
            });
            return true;
        });
    }

    private void keep(SandboxAccount account, String id, ObjectNode body) {
        store.insertIfAbsent(new SandboxObject(Vendor.VAPI, SandboxKind.PHONE_NUMBER, id, account.id(), body, SINCE));
    }

    /** A number that no account has yet, in the area that was asked for. */
    String free(SandboxAccount account, String areaCode) {
        var taken = store.search(SandboxQuery.all(account, SandboxKind.PHONE_NUMBER)).stream()
                .map(number -> number.text("number"))
                .toList();
        for (var last = 150; last < 200; last++) {
            var number = "+1" + areaCode + "5550" + last;
            if (!taken.contains(number)) {
                return number;
            }
        }
        return "+1" + areaCode + "5550199";
    }

    boolean isOwned(SandboxAccount account, String id) {
        begin(account);
        return store.find(account, SandboxKind.PHONE_NUMBER, id).isPresent();
    }
}
