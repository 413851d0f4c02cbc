package com.genius365.sandbox.retell;

import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The phone numbers of the sandbox's accounts: each begins with two, of a range that is given to nobody. */
@Component
@Profile("demo")
class RetellNumbers {

    private static final List<String> FIRST = List.of("+14155550133", "+14155550144");
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private final SandboxStore store;
    private final JsonMapper mapper;
    private final Clock clock;

    RetellNumbers(SandboxStore store, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Oldest first. Makes the first ones, once; one that was released since does not come back. */
    List<ObjectNode> list(SandboxAccount account) {
        begin(account);
        return store.search(SandboxQuery.all(account, SandboxKind.PHONE_NUMBER).page(0, 1_000, true)).stream()
                .map(SandboxObject::body)
                .filter(body -> body.has("phone_number"))
                .toList();
    }

    ObjectNode make(SandboxAccount account, String number, String type, ObjectNode content) {
        if (isOwned(account, number)) {
            throw RetellRequests.malformed();
        }
        var body = mapper.createObjectNode()
                .put("phone_number", number)
                .put("phone_number_type", type)
                .put("phone_number_pretty", number);
        body.setAll(content);
        body.put("last_modification_timestamp", clock.millis());
        store.insert(object(account, number, body, clock.instant()));
        return body;
    }

    ObjectNode change(SandboxAccount account, String number, ObjectNode changes) {
        return store.inTransaction(() -> {
            var object = get(account, number);
            object.body().setAll(changes);
            object.body().put("last_modification_timestamp", clock.millis());
            store.update(object);
            return object.body();
        });
    }

    void delete(SandboxAccount account, String number) {
        store.delete(
                Vendor.RETELL, SandboxKind.PHONE_NUMBER, get(account, number).id());
    }

    boolean isOwned(SandboxAccount account, String number) {
        begin(account);
        return store.find(account, SandboxKind.PHONE_NUMBER, id(account, number))
                .isPresent();
    }

    /** A number the account does not have yet, in the area that was asked for. */
    String free(SandboxAccount account, int areaCode) {
        for (var last = 150; last < 200; last++) {
            var number = "+1" + areaCode + "5550" + last;
            if (!isOwned(account, number)) {
                return number;
            }
        }
        throw RetellRequests.malformed();
    }

    private SandboxObject get(SandboxAccount account, String number) {
        begin(account);
        return store.find(account, SandboxKind.PHONE_NUMBER, id(account, number))
                .orElseThrow(RetellObjects::missing);
    }

    private void begin(SandboxAccount account) {
        if (store.find(account, SandboxKind.PHONE_NUMBER, id(account, "begun")).isPresent()) {
            return;
        }
        store.inTransaction(() -> {
            store.insertIfAbsent(object(account, "begun", mapper.createObjectNode(), SINCE));
            FIRST.forEach(number -> store.insertIfAbsent(object(
                    account,
                    number,
                    mapper.createObjectNode()
                            .put("phone_number", number)
                            .put("phone_number_type", "retell-twilio")
                            .put("phone_number_pretty", pretty(number))
                            .put("area_code", 415)
                            .put("nickname", "Sandbox " + number.substring(number.length() - 3))
                            .put("last_modification_timestamp", SINCE.toEpochMilli()),
                    SINCE.plusSeconds(FIRST.indexOf(number)))));
            return true;
        });
    }

    private static SandboxObject object(SandboxAccount account, String number, ObjectNode body, Instant at) {
        return new SandboxObject(Vendor.RETELL, SandboxKind.PHONE_NUMBER, id(account, number), account.id(), body, at);
    }

    /** Every account may have the same number: nobody else has it. */
    private static String id(SandboxAccount account, String number) {
        return account.idOf("number " + number).toString();
    }

    private static String pretty(String number) {
        return "+1 (" + number.substring(2, 5) + ") " + number.substring(5, 8) + "-" + number.substring(8);
    }
}
