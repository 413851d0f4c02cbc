package com.genius365.agent.ui;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.agent.LiveAgentService;
import com.genius365.agent.LiveAgentService.Found;
import com.genius365.agent.LiveAgentService.Reading;
import com.genius365.common.Refusal;
import com.genius365.common.ui.BackgroundWork;
import com.genius365.common.ui.LoadingBlock;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.Tone;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes an agent of one that lives at a provider, after a look at what becomes of it. */
class AgentImportDialog extends Dialog {

    private record Answer<T>(@Nullable T value, String refusal) {}

    private final transient LiveAgentService live;
    private final WorkspaceId workspace;
    private final transient Consumer<AgentId> imported;
    private final ComboBox<Provider> provider = new ComboBox<>("Provider");
    private final ComboBox<Found> agent = new ComboBox<>("Agent");
    private final TextField name = new TextField("Name here");
    private final RadioButtonGroup<Boolean> takeOver = new RadioButtonGroup<>("What happens to the one there");
    private final Div result = new Div();
    private final Button importing = new Button("Import", click -> importIt());
    private transient @Nullable Reading reading;
    private int asked;

    AgentImportDialog(
            LiveAgentService live, WorkspaceId workspace, List<Provider> vendors, Consumer<AgentId> imported) {
        this.live = live;
        this.workspace = workspace;
        this.imported = imported;
        setHeaderTitle("Import an agent");
        setWidth("40rem");
        provider.setItems(vendors);
        provider.setItemLabelGenerator(Provider::label);
        provider.addValueChangeListener(change -> list());
        agent.setItemLabelGenerator(found -> found.isOurs()
                ? found.agent().name() + " (here already)"
                : found.agent().name());
        agent.addValueChangeListener(change -> read());
        takeOver.setItems(true, false);
        takeOver.setItemLabelGenerator(taken -> Boolean.TRUE.equals(taken)
                ? "It becomes this agent: publishing changes it"
                : "It stays as it is: publishing makes another");
        takeOver.setValue(true);
        result.addClassName("stack");
        importing.addThemeVariants(ButtonVariant.PRIMARY);
        importing.setDisableOnClick(true);
        var content = new Div(provider, agent, result, name, takeOver);
        content.addClassName("stack");
        provider.setWidthFull();
        agent.setWidthFull();
        name.setWidthFull();
        name.setMaxLength(255);
        add(content);
        getFooter().add(new Button("Cancel", click -> close()), importing);
        nothingChosen();
        agent.setEnabled(false);
        if (vendors.size() == 1) {
            provider.setValue(vendors.getFirst());
        }
    }

    private void nothingChosen() {
        reading = null;
        result.removeAll();
        importing.setEnabled(false);
        name.setVisible(false);
        takeOver.setVisible(false);
    }

    private void list() {
        // What is under way is about another choice.
        asked++;
        nothingChosen();
        agent.clear();
        agent.setItems(List.of());
        agent.setEnabled(false);
        var vendor = provider.getValue();
        if (vendor != null) {
            ask(() -> live.list(workspace, vendor), found -> {
                agent.setItems(found);
                agent.setEnabled(!found.isEmpty());
                if (found.isEmpty()) {
                    result.add(new NoticeBar("There are no agents in this account.", Tone.NEUTRAL));
                } else {
                    agent.focus();
                }
            });
        }
    }

    private void read() {
        asked++;
        nothingChosen();
        var found = agent.getValue();
        var vendor = provider.getValue();
        if (found == null || vendor == null) {
            return;
        }
        if (found.isOurs()) {
            result.add(new NoticeBar("This one is one of your agents already.", Tone.INFO));
            return;
        }
        var id = String.valueOf(found.agent().remote().id());
        ask(() -> live.read(workspace, vendor, id), this::show);
    }

    private void show(Reading read) {
        reading = read;
        result.add(new MappingReportView(read.report()));
        name.setValue(read.draft().name());
        name.setVisible(true);
        takeOver.setVisible(true);
        importing.setEnabled(true);
    }

    private void importIt() {
        var read = reading;
        var found = agent.getValue();
        if (read == null || found == null) {
            return;
        }
        var draft = read.draft().named(name.getValue());
        var isTakenOver = Boolean.TRUE.equals(takeOver.getValue());
        var vendor = provider.getValue();
        var id = String.valueOf(found.agent().remote().id());
        setChoosing(false);
        ask(() -> live.adopt(workspace, vendor, id, draft, isTakenOver), made -> {
            close();
            imported.accept(made);
        });
    }

    private <T> void ask(Callable<T> question, Consumer<T> then) {
        var number = ++asked;
        result.removeAll();
        result.add(new LoadingBlock(3));
        BackgroundWork.run(
                this,
                () -> answer(question),
                answer -> {
                    if (number == asked) {
                        take(answer, then);
                    }
                },
                () -> setChoosing(true));
    }

    private <T> void take(Answer<T> answer, Consumer<T> then) {
        result.removeAll();
        if (answer.value() == null) {
            result.add(new NoticeBar(answer.refusal(), Tone.DANGER));
            importing.setEnabled(reading != null);
        } else {
            then.accept(answer.value());
        }
    }

    /** While one is imported, it stays the one. */
    private void setChoosing(boolean isChoosing) {
        provider.setReadOnly(!isChoosing);
        agent.setReadOnly(!isChoosing);
        name.setReadOnly(!isChoosing);
    }

    private static <T> Answer<T> answer(Callable<T> question) throws Exception {
        try {
            return new Answer<>(question.call(), "");
        } catch (Refusal e) {
            return new Answer<>(null, e.getMessage());
        } catch (ConstraintViolationException e) {
            return new Answer<>(
                    null, e.getConstraintViolations().iterator().next().getMessage());
        }
    }
}
