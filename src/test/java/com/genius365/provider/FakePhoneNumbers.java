package com.genius365.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The phone numbers of a vendor that lives in the test. What it offers, the real client says. */
public final class FakePhoneNumbers implements PhoneNumbers, SipTrunks {

    private final PhoneNumbers real;
    private final Map<String, FakeNumberAccount> accounts = new ConcurrentHashMap<>();

    FakePhoneNumbers(PhoneNumbers real) {
        this.real = real;
    }

    public FakeNumberAccount account(String apiKey) {
        return accounts.computeIfAbsent(apiKey, key -> new FakeNumberAccount(real.provider()));
    }

    private FakeNumberAccount account(Credentials credentials) {
        return account(credentials.apiKey().reveal());
    }

    @Override
    public Provider provider() {
        return real.provider();
    }

    @Override
    public NumberOffer offer() {
        return real.offer();
    }

    @Override
    public List<LiveNumber> list(Credentials credentials) {
        return account(credentials).list();
    }

    @Override
    public LiveNumber buy(Credentials credentials, NumberOrder order) {
        return account(credentials).buy(order);
    }

    @Override
    public LiveNumber bring(Credentials credentials, NumberImport number) {
        return account(credentials).bring(number);
    }

    @Override
    public void point(Credentials credentials, String id, NumberTarget target) {
        account(credentials).point(id, target);
    }

    @Override
    public void release(Credentials credentials, String id) {
        account(credentials).release(id);
    }

    @Override
    public Optional<SipTrunks> trunks() {
        return real.trunks().map(trunks -> this);
    }

    @Override
    public List<LiveTrunk> listTrunks(Credentials credentials) {
        return account(credentials).listTrunks();
    }

    @Override
    public LiveTrunk addTrunk(Credentials credentials, TrunkOrder order) {
        return account(credentials).addTrunk(order);
    }

    @Override
    public void removeTrunk(Credentials credentials, String id) {
        account(credentials).removeTrunk(id);
    }
}
