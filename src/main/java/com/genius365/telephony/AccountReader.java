package com.genius365.telephony;

import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.provider.PhoneNumberVendors;
import com.genius365.provider.ProviderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads which numbers the vendors' accounts have. */
@Component
class AccountReader {

    private static final Logger LOG = LoggerFactory.getLogger(AccountReader.class);

    private final AccountBook book;
    private final Connections connections;
    private final PhoneNumberVendors vendors;

    AccountReader(AccountBook book, Connections connections, PhoneNumberVendors vendors) {
        this.book = book;
        this.connections = connections;
        this.vendors = vendors;
    }

    /** @return how many accounts were due */
    int readDue() {
        var due = book.findDue();
        due.forEach(this::read);
        return due.size();
    }

    private void read(ConnectionId id) {
        var begun = book.begin(id);
        var connection = connections.findForWebhook(id);
        if (begun.isEmpty() || connection.isEmpty()) {
            return;
        }
        var reading = begun.get();
        var vendor = vendors.find(reading.provider());
        if (vendor.isEmpty()) {
            return;
        }
        try {
            book.read(reading, vendor.get().list(connection.get().credentials()));
        } catch (ProviderException e) {
            LOG.info("Numbers of connection {} not read: {} {}", id, e.provider(), e.kind());
            book.failed(reading, e.explanation());
        } catch (RuntimeException e) {
            LOG.error("Numbers of connection {} not read", id, e);
            book.failed(reading, "Reading the numbers failed on our side.");
        }
    }
}
