package gallery;

import com.genius365.common.Money;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.CopyButton;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.ErrorState;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.LoadingBlock;
import com.genius365.common.ui.MetricCard;
import com.genius365.common.ui.MoneyFormat;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.SectionHeading;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.StatusTimeline;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/** Every part once. */
@Route(value = "gallery", layout = GalleryFrame.class)
public class PartsView extends VerticalLayout {

    public PartsView(Clock clock) {
        var time = new TimeFormat(ZoneId.of("America/New_York"), Locale.US, clock);
        var money = MoneyFormat.us();

        var launch = new Button("New agent", AppIcon.PLUS.create());
        launch.addThemeVariants(ButtonVariant.PRIMARY);
        var delete = new Button(
                "Delete…",
                click -> ConfirmAction.destructive(
                                "Delete agent “Nora”?",
                                "Its 3 phone numbers stop answering at once. Calls and transcripts stay.",
                                "Delete agent")
                        .afterTyping("Nora")
                        .ask(() -> Toasts.success("Agent deleted")));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        add(new PageHeader("Good morning, Dana", "What your agents did since yesterday.")
                .withTags(StatusBadge.live("3 calls live", Tone.WARNING))
                .withActions(delete, new Button("Export", AppIcon.DOWNLOAD.create()), launch));

        var calls = new MetricCard("Calls today", "128");
        calls.setChange("+12 % on last Monday", Tone.SUCCESS);
        var answered = new MetricCard("Answered", "94.5 %");
        answered.setChange("−1.1 points", Tone.DANGER);
        var length = new MetricCard("Average length", "2:41");
        length.setChange("as usual", Tone.NEUTRAL);
        var cost = new MetricCard("Cost", money.amount(Money.of(new BigDecimal("48.2061"), Money.USD)));
        cost.setChange(money.amount(Money.of(new BigDecimal("0.0125"), Money.USD)) + " per second", Tone.NEUTRAL);
        var metrics = new Div(calls, answered, length, cost);
        metrics.addClassName("metric-row");
        add(metrics);

        var badges = new Div(
                new StatusBadge("Draft", Tone.NEUTRAL),
                new StatusBadge("Scheduled", Tone.INFO),
                StatusBadge.live("Running", Tone.WARNING),
                new StatusBadge("Completed", Tone.SUCCESS),
                new StatusBadge("Failed", Tone.DANGER),
                StatusBadge.label("VAPI", Tone.NEUTRAL),
                StatusBadge.label("Beta", Tone.INFO),
                new Monogram("Dana Whitfield"),
                new Monogram("Ortiz"),
                new Monogram("harbor dental").square(),
                new Monogram("Milo Berg").large());
        badges.addClassName("cluster");

        var primary = new Button("Publish");
        primary.addThemeVariants(ButtonVariant.PRIMARY);
        var danger = new Button("Delete");
        danger.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var quietDanger = new Button("Remove");
        quietDanger.addThemeVariants(ButtonVariant.ERROR);
        var ghost = new Button("Cancel");
        ghost.addThemeVariants(ButtonVariant.TERTIARY);
        var disabled = new Button("Save");
        disabled.addThemeVariants(ButtonVariant.PRIMARY);
        disabled.setEnabled(false);
        var buttons = new Div(
                primary,
                new Button("Secondary"),
                ghost,
                danger,
                quietDanger,
                disabled,
                new Button("Toast", click -> {
                    Toasts.success("Agent published");
                    Toasts.info("Three recipients were skipped");
                    Toasts.error("VAPI did not answer. Nothing was published; try again.");
                }),
                new CopyButton("call_01J9", "Copy call id"),
                new Anchor("gallery", "A link"));
        buttons.addClassName("cluster");

        var tabs = new Tabs(new Tab("Prompt"), new Tab("Voice"), new Tab("Knowledge"), new Tab("Tools"));

        var name = new TextField("Name");
        name.setValue("Nora");
        var email = new EmailField("E-mail");
        email.setValue("not an address");
        email.setInvalid(true);
        email.setErrorMessage("Enter an address like name@example.com");
        var language = new Select<String>();
        language.setLabel("Language");
        language.setItems("English (US)", "Español");
        language.setValue("English (US)");
        var date = new DatePicker("Start");
        var prompt = new TextArea("Prompt");
        prompt.setHelperText("What the agent knows and how it speaks.");
        prompt.setValue("You are Nora, the receptionist of Harbor Dental.");
        var consent = new Checkbox("Record calls", true);
        var form = new FormLayout(name, email, language, date, prompt, consent);
        form.setColspan(prompt, 2);

        var progress = new ProgressBar(0, 100, 62);
        var left = new Div(
                new Card("Buttons and states", badges, buttons, tabs, progress),
                new Card("Form", "Labels above, help below, errors in words.", form),
                new NoticeBar("Your credits last for about two more days.", Tone.WARNING)
                        .withActions(new Anchor("gallery", "Buy credits")));
        left.addClassName("stack");

        var now = clock.instant();
        var facts = new KeyValueList()
                .add("Started", time.relativeLabel(now.minus(Duration.ofMinutes(2))))
                .add("Published", time.dateAndTimeLabel(now.minus(Duration.ofDays(9))))
                .add("Owner", "Dana Whitfield")
                .add("Note", "")
                .addCopyable("Id", "01939f3e-6c1a-7b8e-9a40-1f2d3c4b5a69");
        var steps = new StatusTimeline()
                .add("Queued", time.timeOfDay(now.minus(Duration.ofMinutes(5))), Tone.NEUTRAL)
                .add("Ringing", time.timeOfDay(now.minus(Duration.ofMinutes(4))), Tone.INFO)
                .add(
                        "Answered",
                        time.timeOfDay(now.minus(Duration.ofMinutes(3))),
                        Tone.SUCCESS,
                        "By a person after 6 s")
                .add("Tool failed", time.timeOfDay(now.minus(Duration.ofMinutes(2))), Tone.DANGER, "Calendar: 503");
        var right = new Div(
                new Card("Facts", facts), new Card("Progress", steps), new Card("Loading", new LoadingBlock(4)));
        right.addClassName("stack");
        var columns = new Div(left, right);
        columns.addClassName("main-and-side");
        add(columns);

        var create = new Button("New campaign", AppIcon.PLUS.create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var states = new Div(
                new Card(new EmptyState(
                                AppIcon.CAMPAIGN,
                                "No campaigns yet",
                                "A campaign calls a list of people, one after the other, at the hours you choose.")
                        .withActions(create)),
                new Card(new ErrorState("The calls could not be loaded", "The database did not answer in time.")
                        .withRetry(() -> {})
                        .withReference("7f3a-91c2")));
        states.addClassName("card-row");
        add(new SectionHeading("Nothing there", "An empty list and a failed one."), states);

        var palette = new Div();
        palette.addClassName("cluster");
        for (var index = 1; index <= 6; index++) {
            var swatch = new Span();
            swatch.getStyle()
                    .set("background", "var(--chart-" + index + ")")
                    .set("padding", "16px 32px")
                    .set("border-radius", "6px");
            palette.add(swatch);
        }
        add(new Card("Chart palette", palette));
    }
}
