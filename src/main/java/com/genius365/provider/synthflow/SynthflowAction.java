package com.genius365.provider.synthflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something an assistant can do, as Synthflow takes it: exactly one of the kinds. It shows none of them again. */
record SynthflowAction(
        @JsonProperty("CUSTOM_ACTION") @Nullable Custom custom,
        @JsonProperty("INFORMATION_EXTRACTOR") @Nullable Extractor extractor,
        @JsonProperty("LIVE_TRANSFER") @Nullable Transfer transfer,
        @JsonProperty("SEND_SMS") @Nullable Sms sms) {

    static SynthflowAction of(Custom custom) {
        return new SynthflowAction(custom, null, null, null);
    }

    static SynthflowAction of(Extractor extractor) {
        return new SynthflowAction(null, extractor, null, null);
    }

    static SynthflowAction of(Transfer transfer) {
        return new SynthflowAction(null, null, transfer, null);
    }

    static SynthflowAction of(Sms sms) {
        return new SynthflowAction(null, null, null, sms);
    }

    /** The same, used by that assistant. */
    SynthflowAction in(String assistant) {
        return custom == null ? this : of(custom.in(assistant));
    }

    /** A request to us. @param failureTimeout in seconds */
    record Custom(
            String httpMode,
            String url,
            String name,
            String description,
            String speechWhileUsingTheTool,
            List<Variable> variablesDuringTheCall,
            List<Header> headers,
            String jsonBodyStringified,
            int failureTimeout) {

        private Custom in(String assistant) {
            return new Custom(
                    httpMode,
                    url,
                    name,
                    description,
                    speechWhileUsingTheTool,
                    variablesDuringTheCall,
                    headers,
                    jsonBodyStringified.replace(SynthflowParameters.MODEL, assistant),
                    failureTimeout);
        }

        /** Without the headers: there is a key in them. */
        @Override
        public String toString() {
            return "Custom[" + name + "]";
        }
    }

    record Variable(String name, String description, String type) {}

    record Header(String key, String value) {

        @Override
        public String toString() {
            return "Header[" + key + "]";
        }
    }

    record Extractor(
            @JsonProperty("OPEN_QUESTION") @Nullable Question open,
            @JsonProperty("SINGLE_CHOICE") @Nullable Question choice,
            @JsonProperty("YES_NO") @Nullable Question yesNo) {}

    record Question(
            String identifier, String description, @Nullable List<String> choices) {}

    /** @param phone E.164 or a SIP address @param timeout in seconds */
    record Transfer(String phone, String instructions, String initiatingMsg, String transferMode, int timeout) {}

    record Sms(String content, String instructions) {}
}
