package com.genius365.telephony;

import com.genius365.common.SideBySide;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.provider.PhoneNumberVendors;
import com.genius365.provider.ProviderException;
import com.genius365.telephony.AccountBook.Reading;
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
        SideBySide.forEach(due, this::read);
        return due.size();
    }

    private void read(ConnectionId id) {
        book.begin(id).ifPresent(this::read);
    }

    private void read(Reading reading) {
        try {
            var connection = connections.findForWebhook(reading.connection());
            var vendor = vendors.find(reading.provider());
            if (connection.isPresent() && vendor.isPresent()) {
                book.read(reading, vendor.get().list(connection.get().credentials()));
            }
        } catch (ProviderException e) {
            LOG.info("Numbers of connection {} not read: {} {}", reading.connection(), e.provider(), e.kind());
            book.failed(reading, e.explanation());
        } catch (RuntimeException e) {
            // One account's trouble is not to hold up the others.
            LOG.error("Numbers of connection {} not read", reading.connection(), e);
            book.failed(reading, "Reading the numbers failed on our side.");
        }
    }
}
