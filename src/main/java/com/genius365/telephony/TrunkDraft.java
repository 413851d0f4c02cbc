package com.genius365.telephony;

import com.genius365.integration.ConnectionId;
import com.genius365.provider.TrunkOrder.Transport;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A SIP trunk as a person types it in.
 *
 * @param port null: the usual one
 * @param username empty: the trunk asks for none
 */
public record TrunkDraft(
        @NotNull ConnectionId connection,

        @NotBlank(message = "Give the trunk a name.") @Size(max = 26, message = "At most 26 characters.")
        String name,

        @NotBlank(message = "Enter the host name or address.")
        @Size(max = 253, message = "This is too long for a host name.")
        @Pattern(
                regexp = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?",
                message = "A host name or an IPv4 address, like sip.example.com.")
        String host,

        @Min(value = 1, message = "1 to 65535.") @Max(value = 65_535, message = "1 to 65535.") @Nullable
        Integer port,

        @NotNull(message = "Choose how it is reached.") Transport transport,

        @NotNull @Size(max = 200, message = "At most 200 characters.")
        String username,

        @NotNull @Size(max = 200, message = "At most 200 characters.")
        String password) {

    @Override
    public String toString() {
        return "TrunkDraft[" + name + "]";
    }
}
