package com.genius365.telephony.ui;

import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.Toasts;
import com.genius365.provider.Carrier;
import com.genius365.telephony.NumberAccount;
import com.genius365.telephony.NumberSummary;
import com.genius365.telephony.PhoneNumberId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Numbers and SIP trunks, of a workspace or of a partner's accounts. */
abstract class TelephonyPage extends VerticalLayout implements AfterNavigationObserver, NumberRow.Actions {

    private static final int PAGE_SIZE = 50;
    private static final String TRUNKS = "trunks";

    private final transient Clock clock;
    private final Button refresh = new Button("Refresh", AppIcon.REFRESH.create());
    private final Button bring = new Button("Import number", AppIcon.DOWNLOAD.create());
    private final Button buy = new Button("Buy number", AppIcon.PLUS.create());
    private final Button addTrunk = new Button("Add trunk", AppIcon.PLUS.create());
    private final AccountNotices notices = new AccountNotices();
    private final Tab numbersTab = new Tab("Numbers");
    private final Tab trunksTab = new Tab("SIP trunks");
    private final Tabs tabs = new Tabs(numbersTab, trunksTab);
    private final FilterBar filters = new FilterBar("Search numbers", () -> go(1));
    private final Div rows = new Div();
    private final Card list = new Card(rows);
    private final Div frame = new Div(list);
    private final Div empty = new Div();
    private final Pager pager = new Pager(this::go);
    private final TrunkList trunks = new TrunkList(trunk -> {
        door().removeTrunk(trunk);
        Toasts.success(trunk.name() + " is removed");
        load();
    });
    private final LiveRefresh live = new LiveRefresh(this);
    private final Map<PhoneNumberId, NumberRow> known = new HashMap<>();
    private int page = 1;
    private boolean isQuiet;

    TelephonyPage(String sentence, Clock clock) {
        this.clock = clock;
        buy.addThemeVariants(ButtonVariant.PRIMARY);
        addTrunk.addThemeVariants(ButtonVariant.PRIMARY);
        refresh.addClickListener(click -> {
            door().refresh();
            Toasts.info("Asking the providers…");
        });
        buy.addClickListener(click -> buy());
        bring.addClickListener(click -> bring());
        addTrunk.addClickListener(click -> addTrunk());
        tabs.addSelectedChangeListener(change -> {
            if (!isQuiet) {
                go(1);
            }
        });
        empty.addClassName("full-width");
        frame.addClassName("full-width");
        add(
                new PageHeader("Telephony", sentence).withActions(refresh, bring, buy, addTrunk),
                notices,
                tabs,
                filters,
                frame,
                empty,
                trunks,
                pager);
    }

    /** Of the workspace or partner that is shown now: it stays theirs, whatever the page shows later. */
    abstract TelephonyDoor door();

    abstract boolean mayEdit();

    abstract boolean mayRelease(NumberSummary number);

    abstract ZoneId zone();

    abstract String path();

    abstract void listen(LiveRefresh refresh, Runnable load);

    /** Before rows are shown. */
    abstract void prepare();

    /** What stops working when the number is released. */
    abstract String consequence(NumberSummary number);

    /** Where there is no account with numbers at all, or none that is one's own. */
    abstract EmptyState withoutAccount(boolean hasShared);

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        page = query.page();
        isQuiet = true;
        tabs.setSelectedTab(query.text("tab").equals(TRUNKS) ? trunksTab : numbersTab);
        isQuiet = false;
        filters.quietly(() -> filters.search().setValue(query.text("q")));
        listen(live, this::load);
        load();
    }

    final void load() {
        prepare();
        var accounts = door().accounts();
        var own = accounts.stream().filter(NumberAccount::isOwn).toList();
        var areTrunks = trunksTab.equals(tabs.getSelectedTab());
        notices.show(accounts, zone(), clock);
        refresh.setVisible(mayEdit() && !accounts.isEmpty());
        buy.setVisible(mayEdit() && !areTrunks && own.stream().anyMatch(TelephonyPage::canSell));
        bring.setVisible(mayEdit() && !areTrunks && own.stream().anyMatch(TelephonyPage::canImport));
        addTrunk.setVisible(mayEdit() && areTrunks && own.stream().anyMatch(TelephonyPage::canCarry));
        trunks.setVisible(areTrunks);
        if (areTrunks) {
            trunks.show(door().trunks(), mayEdit());
            filters.setVisible(false);
            frame.setVisible(false);
            empty.setVisible(false);
            pager.setVisible(false);
            return;
        }
        showNumbers(accounts, own);
    }

    private void showNumbers(List<NumberAccount> accounts, List<NumberAccount> own) {
        var found = door().search(filters.search().getValue(), new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        known.keySet().retainAll(found.rows().stream().map(NumberSummary::id).toList());
        var shown = new ArrayList<NumberRow>();
        for (var number : found.rows()) {
            var row = known.computeIfAbsent(number.id(), id -> new NumberRow(number, this));
            row.show(number, this, new NumberRow.Rights(mayEdit(), mayRelease(number)));
            shown.add(row);
        }
        // What stands there already is not taken out: a click on its way to it would be lost.
        rows.getChildren().filter(old -> !shown.contains(old)).toList().forEach(rows::remove);
        for (var i = 0; i < shown.size(); i++) {
            if (i >= rows.getComponentCount() || rows.getComponentAt(i) != shown.get(i)) {
                rows.addComponentAtIndex(i, shown.get(i));
            }
        }
        var isSearched = filters.activeCount() > 0;
        frame.setVisible(!shown.isEmpty());
        filters.setVisible(isSearched || found.total() > 0);
        empty.removeAll();
        empty.setVisible(shown.isEmpty());
        if (shown.isEmpty()) {
            empty.add(new Card(isSearched ? noMatch() : emptyState(accounts, own)));
        }
        pager.show(page, PAGE_SIZE, shown.size(), found.total(), Long.MAX_VALUE);
    }

    private EmptyState noMatch() {
        return new EmptyState(AppIcon.SEARCH, "No number matches", "Search for part of a number or of its name.")
                .withActions(new Button("Clear search", click -> filters.reset()));
    }

    private EmptyState emptyState(List<NumberAccount> accounts, List<NumberAccount> own) {
        if (own.isEmpty()) {
            return withoutAccount(!accounts.isEmpty());
        }
        if (own.stream().allMatch(account -> account.readAt() == null && account.failingSince() == null)) {
            return new EmptyState(
                    AppIcon.CLOCK,
                    "Reading the numbers of your accounts",
                    "They appear here by themselves in a moment.");
        }
        return new EmptyState(
                AppIcon.HASH,
                "No numbers yet",
                "With a number, people reach your agents by phone, and your agents call out. Buy one, or import one that"
                        + " you have at Twilio, Telnyx, Vonage or your own telephone company.");
    }

    @Override
    public final void release(NumberSummary number) {
        var name = PhoneNumberFormat.international(number.name());
        var isThere = number.state().isUsable();
        var vendor = number.provider().label();
        ConfirmAction.destructive(
                        (isThere ? "Release " : "Remove ") + name + (isThere ? "?" : " from the list?"),
                        isThere
                                ? consequence(number)
                                        + (number.carrier() == Carrier.VENDOR
                                                ? " " + vendor + " may give the number to somebody else; you may not"
                                                        + " get it back."
                                                : " It stays yours at "
                                                        + number.carrier().label() + ".")
                                : vendor + " does not have it, so nothing stops working.",
                        isThere ? "Release number" : "Remove")
                .ask(() -> {
                    door().release(number);
                    Toasts.success(isThere ? name + " is being released" : name + " is removed");
                    load();
                });
    }

    private void buy() {
        var door = door();
        new BuyNumberDialog(own(TelephonyPage::canSell), purchase -> {
                    door.buy(purchase);
                    Toasts.success("The number is on its way");
                    load();
                })
                .open();
    }

    private void bring() {
        var door = door();
        new ImportNumberDialog(own(TelephonyPage::canImport), door.trunks(), draft -> {
                    door.bring(draft);
                    Toasts.success("The number is on its way");
                    load();
                })
                .open();
    }

    private void addTrunk() {
        var door = door();
        new TrunkDialog(own(TelephonyPage::canCarry), draft -> {
                    door.addTrunk(draft);
                    Toasts.success(draft.name() + " is added");
                    load();
                })
                .open();
    }

    private List<NumberAccount> own(Predicate<NumberAccount> filter) {
        return door().accounts().stream()
                .filter(NumberAccount::isOwn)
                .filter(filter)
                .toList();
    }

    private static boolean canSell(NumberAccount account) {
        return account.isEnabled() && account.offer().sells();
    }

    private static boolean canImport(NumberAccount account) {
        return account.isEnabled() && !account.offer().imports().isEmpty();
    }

    private static boolean canCarry(NumberAccount account) {
        return account.isEnabled() && account.offer().fields(Carrier.SIP).isPresent();
    }

    private void go(int toPage) {
        UI.getCurrent()
                .navigate(
                        path(),
                        new QueryState()
                                .with("tab", trunksTab.equals(tabs.getSelectedTab()) ? TRUNKS : null)
                                .with("q", filters.search().getValue())
                                .withPage(toPage)
                                .parameters());
    }
}
