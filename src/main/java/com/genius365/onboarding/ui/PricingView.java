package com.genius365.onboarding.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.MoneyFormat;
import com.genius365.onboarding.Plan;
import com.genius365.onboarding.PlanFeature;
import com.genius365.onboarding.PlanStore;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** What the platform costs. */
@Route(value = "pricing", autoLayout = false)
@PageTitle("Pricing")
@AnonymousAllowed
class PricingView extends PublicPage {

    private static final String UNLIMITED = "Unlimited";

    private final transient PublicFrame frame;
    private final transient PlanStore plans;
    private final transient MoneyFormat money = MoneyFormat.us();

    PricingView(CurrentHost host, PublicFrame frame, PlanStore plans) {
        super(host);
        this.frame = frame;
        this.plans = plans;
    }

    @Override
    void build() {
        var offered = plans.offered();
        removeAll();
        add(frame.with(head(), cards(offered), comparison(offered), questions()));
    }

    private static Section head() {
        var lead = new Paragraph("One price for your agency. What you charge your clients is up to you.");
        lead.addClassName("public-lead");
        var section = new Section(new H1("Pricing"), lead);
        section.addClassName("public-head");
        return section;
    }

    private Section cards(List<Plan> offered) {
        var grid = new Div();
        grid.addClassNames("public-grid", "plan-cards");
        var recommended = offered.size() > 2 ? offered.get(offered.size() / 2) : null;
        offered.forEach(plan -> grid.add(card(plan, plan == recommended)));
        return new Section(grid);
    }

    private Div card(Plan plan, boolean isRecommended) {
        var price = new Span(price(plan));
        price.addClassName("plan-price");
        var per = new Span(plan.monthlyPrice().isPresent() ? "a month" : "");
        per.addClassNames("text-secondary", "plan-per");
        var line = new Div(price, per);
        line.addClassName("plan-price-line");
        var list = new UnorderedList();
        list.addClassName("plan-list");
        list.add(
                point(count(plan.agents()) + " agents"),
                point(plan.minutes().isEmpty() ? "Minutes as agreed" : minutes(plan) + " minutes a month"),
                point(count(plan.integrations()) + " integrations"),
                point(storage(plan) + " storage"));
        for (var feature : PlanFeature.values()) {
            if (plan.has(feature)) {
                list.add(point(feature.label()));
            }
        }
        var name = new H2(plan.name());
        var head = new Div(name);
        head.addClassName("plan-head");
        if (isRecommended) {
            var tag = new Span("Recommended");
            tag.addClassName("plan-tag");
            head.add(tag);
        }
        var sentence = new Paragraph(plan.sentence());
        sentence.addClassName("text-secondary");
        var card = new Div(
                head,
                sentence,
                line,
                isRecommended
                        ? PublicFrame.call("/request-partner", "Request access")
                        : PublicFrame.quietCall(
                                "/request-partner", plan.monthlyPrice().isPresent() ? "Request access" : "Talk to us"),
                list);
        card.addClassName("plan-card");
        card.setClassName("plan-card-recommended", isRecommended);
        return card;
    }

    private Section comparison(List<Plan> offered) {
        var table = new NativeTable();
        table.addClassName("plan-table");
        var names = new NativeTableRow(new NativeTableHeaderCell(hidden("What you get")));
        offered.forEach(plan -> names.add(new NativeTableHeaderCell(plan.name())));
        table.getHead().add(names);
        table.getBody()
                .add(
                        row("Price a month", offered, plan -> new Span(price(plan))),
                        row("Agents", offered, plan -> new Span(count(plan.agents()))),
                        row("Minutes a month", offered, plan -> new Span(minutes(plan))),
                        row("Integrations", offered, plan -> new Span(count(plan.integrations()))),
                        row("Storage", offered, plan -> new Span(storage(plan))));
        for (var feature : PlanFeature.values()) {
            table.getBody().add(row(feature.label(), offered, plan -> mark(plan.has(feature))));
        }
        var scroller = new Scroller(table, Scroller.ScrollDirection.HORIZONTAL);
        scroller.addClassName("plan-table-scroller");
        var section = new Section(new H2("Compare"), scroller);
        section.addClassName("public-section");
        return section;
    }

    private static Section questions() {
        var list = new Div(
                question(
                        "What do my clients pay?",
                        "What you ask of them. You set plans and prices for your clients yourself."),
                question(
                        "Do calls cost extra?",
                        "Your voice provider charges for its minutes as before; connect your own account or your client's."),
                question(
                        "What happens when the minutes are used up?",
                        "Calls that have begun go on. We tell you before, and you choose a larger plan or pay by the minute."),
                question(
                        "Can I change my plan?",
                        "Any time. A larger one counts at once, a smaller one from the next month."),
                question(
                        "Does anything show that it is not our own software?",
                        "No. Pages, addresses, mails and links carry your name once your domain is set."));
        list.addClassName("public-questions");
        var section = new Section(new H2("Questions"), list);
        section.addClassName("public-section");
        return section;
    }

    private static Details question(String question, String answer) {
        return new Details(question, new Paragraph(answer));
    }

    private static NativeTableRow row(String label, List<Plan> offered, Function<Plan, Component> value) {
        var head = new NativeTableHeaderCell(label);
        var row = new NativeTableRow(head);
        offered.forEach(plan -> row.add(new NativeTableCell(value.apply(plan))));
        return row;
    }

    private static Component mark(boolean has) {
        if (!has) {
            var none = new Span(hidden("No"), new Span("–"));
            none.addClassName("text-secondary");
            return none;
        }
        var check = new Span(AppIcon.CHECK.create(), hidden("Yes"));
        check.addClassName("plan-check");
        return check;
    }

    private static Span hidden(String text) {
        var words = new Span(text);
        words.addClassName("visually-hidden");
        return words;
    }

    private static ListItem point(String text) {
        return new ListItem(AppIcon.CHECK.create(), new Span(text));
    }

    private String price(Plan plan) {
        return plan.monthlyPrice()
                .map(price -> money.amount(price).replaceAll("[.]00$", ""))
                .orElse("On request");
    }

    private static String count(OptionalInt count) {
        return count.isEmpty() ? UNLIMITED : "%,d".formatted(count.getAsInt());
    }

    private static String minutes(Plan plan) {
        return plan.minutes().isEmpty() ? "As agreed" : count(plan.minutes());
    }

    private static String storage(Plan plan) {
        return plan.storageGb().isEmpty() ? UNLIMITED : plan.storageGb().getAsInt() + " GB";
    }
}
