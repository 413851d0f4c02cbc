package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.genius365.tenancy.HostDirectory;
import com.genius365.tenancy.HostPartner;
import com.genius365.world.Person;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.jvm.functions.Function0;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A browser's tab without the browser: one person, on one agency's host, at one address. */
@TestComponent
class Tab {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Routes ROUTES = routes();

    private final ApplicationContext context;
    private final HostDirectory hosts;

    Tab(ApplicationContext context, HostDirectory hosts) {
        this.context = context;
        this.hosts = hosts;
    }

    /** Opens the tab without signing in, and goes to the address. */
    void visit(String host, String address) {
        prepare(host);
        SecurityContextHolder.clearContext();
        Function0<UI> makeUi = MockedUI::new;
        MockVaadin.setup(makeUi, new MockSpringServlet(ROUTES, context, makeUi));
        go(address);
    }

    /** Opens the tab and goes to the address. */
    void open(Person person, String host, String address) {
        prepare(host);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null, "ROLE_USER"));
        Function0<UI> makeUi = MockedUI::new;
        MockVaadin.setup(makeUi, new MockSpringServlet(ROUTES, context, makeUi));
        var servletRequest = Objects.requireNonNull(VaadinServletRequest.getCurrent());
        ((FakeRequest) servletRequest.getRequest()).setUserPrincipalInt(person::email);
        go(address);
    }

    private void prepare(String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setAttribute(HostPartner.class.getName(), hosts.partnerOf(host));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    void go(String address) {
        var parts = address.split("[?]", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        MockVaadin.clientRoundtrip(false);
    }

    void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    /** All that stands on the page. */
    String text() {
        return texts(UI.getCurrent()).collect(Collectors.joining("\n"));
    }

    boolean showsAnError() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(HasErrorParameter.class::isInstance);
    }

    boolean hasButton(String text) {
        return !buttons(text).isEmpty();
    }

    void press(String text) {
        var button = buttons(text).getFirst();
        com.github.mvysny.kaributesting.v10.LocatorJ._click(button);
        MockVaadin.clientRoundtrip(false);
    }

    /** Of several buttons with the text, the one at the index. */
    void press(String text, int index) {
        com.github.mvysny.kaributesting.v10.LocatorJ._click(buttons(text).get(index));
        MockVaadin.clientRoundtrip(false);
    }

    /** Presses the one that came last: that of a dialog, where the page has one of the same name. */
    void pressLast(String text) {
        com.github.mvysny.kaributesting.v10.LocatorJ._click(buttons(text).getLast());
        MockVaadin.clientRoundtrip(false);
    }

    /** Says yes to the question that is asked. */
    void confirm() {
        var dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        dialog.close();
        MockVaadin.clientRoundtrip(false);
    }

    <C extends Component> C get(Class<C> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    <C extends Component> C get(Class<C> type) {
        return _get(type);
    }

    /** As if what stands in the field had been typed by the person. */
    void type(TextField field) {
        ComponentUtil.fireEvent(
                field, new AbstractField.ComponentValueChangeEvent<>(field, field, field.getEmptyValue(), true));
    }

    /** Lets pushed changes in until it is so. */
    void until(BooleanSupplier isSo) {
        Awaitility.await().atMost(SOON).pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return isSo.getAsBoolean();
        });
    }

    /** Karibu itself finds public views only. */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        var pages = pages().collect(Collectors.toSet());
        var errors = new HashSet<Class<? extends HasErrorParameter<?>>>();
        classes(new AssignableTypeFilter(HasErrorParameter.class))
                .forEach(page -> errors.add((Class<? extends HasErrorParameter<?>>) page));
        return new Routes(pages, errors, true);
    }

    /** All pages of the program. */
    @SuppressWarnings("unchecked")
    static Stream<Class<? extends Component>> pages() {
        return classes(new AnnotationTypeFilter(Route.class)).map(page -> (Class<? extends Component>) page);
    }

    private static Stream<? extends Class<?>> classes(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("com.genius365").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
    }

    private static List<Button> buttons(String text) {
        return _find(Button.class, spec -> spec.withText(text));
    }

    private static Stream<String> texts(Component component) {
        if (component instanceof Text text) {
            return Stream.of(text.getText());
        }
        if (!component.isVisible()) {
            return Stream.empty();
        }
        return Stream.concat(
                        Stream.of(component.getElement().getText()),
                        component.getChildren().flatMap(Tab::texts))
                .filter(text -> !text.isBlank());
    }
}
