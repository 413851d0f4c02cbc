package com.genius365.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voice agent in our language, complete; each client maps it to its vendor's. Its parts are what people edit.
 *
 * @param reference our id of it, kept at the vendor so that a create whose answer was lost can be found again
 */
public record AgentDefinition(
        UUID reference,
        Basics basics,
        Voice voice,
        Script script,
        Model model,
        CallSettings settings,
        Analysis analysis,
        List<AgentTool> tools,
        AgentKnowledge knowledge) {

    public AgentDefinition {
        tools = List.copyOf(tools);
    }

    /** Who speaks when a call begins. */
    public enum FirstSpeaker {
        AGENT,
        PERSON
    }

    /** How it talks; told to the model in words, by {@link PromptText}. */
    public enum Style {
        NEUTRAL,
        FORMAL,
        FRIENDLY,
        CASUAL
    }

    /** What it is for. */
    public enum Direction {
        INBOUND,
        OUTBOUND,
        BOTH
    }

    public enum Pitch {
        LOW,
        NORMAL,
        HIGH
    }

    /** What it does when a machine answers. */
    public enum Voicemail {
        IGNORE,
        HANG_UP,
        MESSAGE
    }

    public enum FieldType {
        TEXT,
        NUMBER,
        YES_NO,
        CHOICE
    }

    /**
     * @param description for people; vendors do not get it
     * @param language BCP 47, for example {@code en-US}
     */
    public record Basics(
            @NotBlank(message = "Give the agent a name.") @Size(max = 255, message = "At most 255 characters.")
            String name,

            @Size(max = 500, message = "At most 500 characters.")
            String description,

            @NotBlank(message = "Choose a language.") @Size(max = 35)
            String language,

            @NotNull(message = "Choose what it is for.") Direction direction) {}

    /**
     * @param id as the vendor's list of voices gives it; null: the vendor's default
     * @param name how the vendor's list calls it, for people
     * @param speed 0.5 to 2, 1 is natural
     * @param stability 0 to 1: the higher the steadier; null: the vendor's default
     */
    public record Voice(
            @Size(max = 200) @Nullable String id,
            @Size(max = 200) @Nullable String name,

            @DecimalMin(value = "0.5", message = "0.5 at the least.")
            @DecimalMax(value = "2", message = "2 at the most.")
            double speed,

            @NotNull(message = "Choose a pitch.") Pitch pitch,

            @DecimalMin(value = "0", message = "0 at the least.")
            @DecimalMax(value = "1", message = "1 at the most.")
            @Nullable
            Double stability) {

        public static Voice natural() {
            return new Voice(null, null, 1, Pitch.NORMAL, null);
        }
    }

    /** @param greeting what it says first; empty: it waits, whatever {@code firstSpeaker} says */
    public record Script(
            @NotBlank(message = "Say what the agent is to do.")
            @Size(max = 50_000, message = "At most 50,000 characters.")
            String prompt,

            @Size(max = 1_000, message = "At most 1,000 characters.")
            String greeting,

            @NotNull(message = "Choose who speaks first.") FirstSpeaker firstSpeaker,
            @NotNull(message = "Choose a style.") Style style) {}

    /**
     * @param id one of {@link Capabilities#models()}
     * @param temperature 0 to 2; vendors with a narrower range get the nearest they allow
     */
    public record Model(
            @NotBlank(message = "Choose a model.") @Size(max = 120)
            String id,

            @DecimalMin(value = "0", message = "0 at the least.") @DecimalMax(value = "2", message = "2 at the most.")
            double temperature) {}

    /**
     * @param silenceSeconds hang up after so long without a word
     * @param voicemailMessage said where {@code voicemail} is MESSAGE
     * @param endCallPhrases the call ends when the agent has said one
     * @param transferNumber E.164; where it hands people over to, null: nowhere
     */
    public record CallSettings(
            @Min(value = 60, message = "60 seconds at the least.")
            @Max(value = 3600, message = "3,600 seconds at the most.")
            int maxCallSeconds,

            @Min(value = 10, message = "10 seconds at the least.")
            @Max(value = 600, message = "600 seconds at the most.")
            int silenceSeconds,

            @NotNull(message = "Choose what it does at a voicemail.")
            Voicemail voicemail,

            @Size(max = 1_000, message = "At most 1,000 characters.")
            String voicemailMessage,

            boolean isRecorded,

            @Size(max = 20, message = "At most 20 phrases.")
            List<@NotBlank @Size(max = 140, message = "At most 140 characters.") String> endCallPhrases,

            @Pattern(regexp = "\\+[1-9]\\d{6,14}", message = "With the country code, like +14155550100.") @Nullable
            String transferNumber) {

        public CallSettings {
            endCallPhrases = List.copyOf(endCallPhrases);
        }

        public static CallSettings usual() {
            return new CallSettings(600, 30, Voicemail.HANG_UP, "", true, List.of(), null);
        }
    }

    /**
     * What is made of a call when it is over.
     *
     * @param successCriteria when a call counts as a success, in words; empty: not judged
     */
    public record Analysis(
            boolean isSummarised,

            @Size(max = 2_000, message = "At most 2,000 characters.")
            String successCriteria,

            @Size(max = 30, message = "At most 30 fields.") List<@Valid Field> fields) {

        public Analysis {
            fields = List.copyOf(fields);
        }

        public static Analysis usual() {
            return new Analysis(true, "", List.of());
        }
    }

    /**
     * Something to find in a call.
     *
     * @param choices of CHOICE, else empty
     */
    public record Field(
            @NotBlank(message = "Give the field a name.")
            @Pattern(regexp = "[a-z][a-z0-9_]{0,49}", message = "Small letters, digits and _, at most 50.")
            String name,

            @Size(max = 500, message = "At most 500 characters.")
            String description,

            @NotNull FieldType type,
            @Size(max = 50) List<@NotBlank @Size(max = 100) String> choices) {

        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** Another definition, as its vendor knows what it is told here. */
    public AgentDefinition with(List<AgentTool> otherTools, AgentKnowledge otherKnowledge) {
        return new AgentDefinition(
                reference, basics, voice, script, model, settings, analysis, otherTools, otherKnowledge);
    }
}
