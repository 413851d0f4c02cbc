package com.genius365.membership;

import com.genius365.access.UserId;
import com.genius365.account.PicturePath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The picture of somebody in a list. */
final class MemberPicture {

    private MemberPicture() {}

    /** @param row with the person's {@code id} and the hash of their {@code picture} */
    static Optional<String> of(ResultSet row) throws SQLException {
        var hash = row.getString("picture");
        return hash == null
                ? Optional.empty()
                : Optional.of(PicturePath.of(new UserId(row.getObject("id", UUID.class)), hash));
    }
}
