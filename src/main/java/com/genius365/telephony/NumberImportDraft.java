package com.genius365.telephony;

import com.genius365.integration.ConnectionId;
import com.genius365.provider.Carrier;
import com.genius365.provider.ImportField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number to bring from a carrier, as a person types it in.
 *
 * @param number with its country code, in any usual spelling
 * @param values what the vendor wants to know for that carrier
 * @param trunk of SIP
 */
public record NumberImportDraft(
        @NotNull ConnectionId connection,
        @NotNull(message = "Choose who carries the number.") Carrier carrier,

        @NotBlank(message = "Give the number a name.") @Size(max = 26, message = "At most 26 characters.")
        String label,

        @NotBlank(message = "Enter the number.") @Size(max = 40, message = "This is too long for a number.")
        String number,

        @NotNull @Size(max = 10) List<@Valid Value> values,
        @Nullable TrunkId trunk) {

    public NumberImportDraft {
        values = List.copyOf(values);
    }

    /** One of the things the vendor wants to know. */
    public record Value(
            @NotNull ImportField field,

            @NotNull @Size(max = 500, message = "This is too long.")
            String value) {

        @Override
        public String toString() {
            return "Value[" + field + "]";
        }
    }

    @Override
    public String toString() {
        return "NumberImportDraft[" + carrier + "]";
    }
}
