package gallery;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.frame.AppFrame;
import com.genius365.common.ui.frame.Crumb;
import com.genius365.common.ui.frame.Switcher;
import com.genius365.common.ui.frame.UserMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A workspace's frame with everything in it. */
public class GalleryFrame extends AppFrame implements AfterNavigationObserver {

    public GalleryFrame() {
        setMonogram("Lumen Voice", "gallery");
        var switcher = new Switcher("Workspace");
        var here = new Switcher.Place("Harbor Dental", "Growth plan · Owner", "gallery");
        var others = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> new Switcher.Place("Client " + number, "Starter · Member", "gallery/list"))
                .toList();
        switcher.show(here, Stream.concat(Stream.of(here), others.stream()).toList());
        setSwitcher(switcher);

        addNavItem("Parts", "gallery", AppIcon.DASHBOARD.create()).setMatchNested(false);
        addNavItem("Calls", "gallery/list", AppIcon.PHONE.create()).setSuffixComponent(new Span("128"));
        addNavItem("A call", "gallery/call", AppIcon.CONVERSATION.create());
        addNavItem("Agents", "gallery/agents", AppIcon.AGENT.create());
        addNavItem("Campaigns", "gallery/campaigns", AppIcon.CAMPAIGN.create());
        addNavItem("Leads", "gallery/leads", AppIcon.PEOPLE.create());
        addNavSection("Build");
        addNavItem("Knowledge", "gallery/knowledge", AppIcon.KNOWLEDGE.create());
        addNavItem("Phone numbers", "gallery/numbers", AppIcon.HASH.create());
        addNavItem("Integrations", "gallery/integrations", AppIcon.INTEGRATION.create());
        addNavSection("Account");
        addNavItem("Analytics", "gallery/analytics", AppIcon.ANALYTICS.create());
        addNavItem("Billing", "gallery/billing", AppIcon.CREDIT_CARD.create());
        addNavItem("Settings", "gallery/settings", AppIcon.SETTINGS.create());
        addToDrawerEnd(new Span("1,240 of 2,000 minutes"));

        var user = new UserMenu("Dana Whitfield", "dana@harbordental.example", Optional.empty());
        user.addNavItem(AppIcon.PERSON, "Profile", "gallery/list");
        user.addItem(AppIcon.BELL, "Notifications", () -> {});
        user.addSeparator();
        user.addItem(AppIcon.SIGN_OUT, "Sign out", () -> {});
        addToHeaderEnd(new ThemeSwitch(), user);
        setNotices(List.of(NoticeBar.sandbox()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        if (path.endsWith("call")) {
            setBreadcrumbs(List.of(
                    new Crumb("Harbor Dental", "gallery"),
                    new Crumb("Calls", "gallery/list"),
                    Crumb.here("+1 415-555-0123")));
            return;
        }
        setBreadcrumbs(List.of(
                new Crumb("Harbor Dental", "gallery"), Crumb.here(path.endsWith("list") ? "Calls" : "Dashboard")));
    }
}
