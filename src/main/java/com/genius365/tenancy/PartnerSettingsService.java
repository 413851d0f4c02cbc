package com.genius365.tenancy;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.database.ChangeNotices;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for what people set in an organisation. */
@Service
@Validated
@Transactional(readOnly = true)
public class PartnerSettingsService {

    private final WorkspaceBook book;
    private final PartnerAddressDirectory addresses;
    private final ChangeNotices notices;

    PartnerSettingsService(WorkspaceBook book, PartnerAddressDirectory addresses, ChangeNotices notices) {
        this.book = book;
        this.addresses = addresses;
        this.notices = notices;
    }

    @RequiresPermission(Permission.PARTNER_SETTINGS_READ)
    public PartnerSettings get(PartnerId partner) {
        return book.partnerSettings(partner, addresses.all(partner));
    }

    /** @throws com.genius365.common.ChangedMeanwhileException where someone else saved since */
    @Transactional
    @RequiresPermission(Permission.PARTNER_SETTINGS_EDIT)
    public void update(PartnerId partner, long version, @Valid PartnerSettingsDraft draft) {
        ChangeLog.compare(book.partnerSettings(partner, List.of()).draft(), draft);
        book.updatePartner(partner, version, draft);
        notices.announceAfterCommit(HostDirectory.TOPIC, partner.toString());
    }
}
