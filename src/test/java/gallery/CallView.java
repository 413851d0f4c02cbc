package gallery;

import com.genius365.common.Money;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.DurationFormat;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.MoneyFormat;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.RecordingPlayer;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.StatusTimeline;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.common.ui.TranscriptView;
import com.genius365.common.ui.TranscriptView.Speaker;
import com.genius365.common.ui.TranscriptView.Turn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** One call on its page. */
@Route(value = "gallery/call", layout = GalleryFrame.class)
public class CallView extends VerticalLayout {

    public CallView(Clock clock) {
        var time = new TimeFormat(ZoneId.of("America/New_York"), Locale.US, clock);
        var started = clock.instant().minus(Duration.ofHours(5));
        add(new PageHeader(PhoneNumberFormat.international("+14155550123"), "Answered by Nora for Harbor Dental")
                .withTags(new StatusBadge("Completed", Tone.SUCCESS), new StatusBadge("Positive", Tone.INFO))
                .withActions(new Button("Share"), new Button("Call back")));

        var player = new RecordingPlayer("/gallery-tone.wav", "Recording of the call with +1 415-555-0123");
        player.withLength(Duration.ofSeconds(30));
        var transcript = new TranscriptView(List.of(
                turn(Speaker.AGENT, "Nora", "Harbor Dental, this is Nora. How can I help you?", 0),
                turn(Speaker.PERSON, "Caller", "Hi, I chipped a tooth this morning. Can somebody see me today?", 4),
                turn(Speaker.AGENT, "Nora", "I am sorry to hear that. Let me look at what is free today.", 9),
                turn(Speaker.TOOL, "check_calendar", "3 free slots: 2:15 PM, 3:40 PM, 4:30 PM", 13),
                turn(Speaker.AGENT, "Nora", "Dr. Osei could see you at 2:15, 3:40 or 4:30. Which suits you?", 16),
                turn(Speaker.PERSON, "Caller", "2:15 please.", 22)));
        player.follow(transcript);

        var main = new Div(
                new Card("Recording", player),
                new Card(
                        "Summary",
                        new Paragraph("The caller chipped a tooth and asked for an appointment the same day."
                                + " Nora booked 2:15 PM with Dr. Osei.")),
                new Card("Transcript", transcript));
        main.addClassName("stack");
        var facts = new KeyValueList()
                .add("Direction", "Inbound")
                .add("Started", time.dateAndTimeLabel(started))
                .add("Length", DurationFormat.words(Duration.ofSeconds(201)))
                .add("Cost", MoneyFormat.us().amount(new Money(412_500, Money.USD)))
                .add("Ended because", "Caller hung up")
                .addCopyable("Call id", "01939f3e-6c1a-7b8e-9a40-1f2d3c4b5a69");
        var steps = new StatusTimeline()
                .add("Ringing", time.timeOfDay(started), Tone.NEUTRAL)
                .add("Answered", time.timeOfDay(started.plusSeconds(6)), Tone.INFO)
                .add("Completed", time.timeOfDay(started.plusSeconds(207)), Tone.SUCCESS, "Charged 4 minutes");
        var side = new Div(new Card("Details", facts), new Card("Course", steps));
        side.addClassName("stack");
        var columns = new Div(main, side);
        columns.addClassName("main-and-side");
        add(columns);
    }

    private static Turn turn(Speaker speaker, String name, String text, int second) {
        return new Turn(speaker, name, text, Duration.ofSeconds(second));
    }
}
