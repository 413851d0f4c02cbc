package com.genius365.agent.ui;

import com.genius365.common.ui.Card;
import com.genius365.provider.AgentDefinition.Analysis;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** What is made of a call when it is over. */
class AnalysisSection extends AgentSection<Analysis> {

    private final Checkbox summarised = new Checkbox("Summarise each call");
    private final TextArea success = new TextArea("When a call is a success");
    private final ExtractionFields fields = new ExtractionFields();

    AnalysisSection() {
        super(Analysis.class);
        success.setHelperText(
                "In your words: “The caller has an appointment at the end.” Empty: calls are not judged.");
        success.setMaxLength(2_000);
        success.setMinRows(3);
        success.setWidthFull();
        success.setValueChangeMode(ValueChangeMode.LAZY);
        binder().bind(summarised, "isSummarised");
        binder().bind(success, "successCriteria");
        fields.onChange(this::changed);
        getContent()
                .add(
                        new Card("Summary and success", summarised, success),
                        new Card("Fields to find out", "Looked for in what was said, and kept with the call.", fields));
    }

    @Override
    void show(Analysis analysis) {
        super.show(analysis);
        fields.show(analysis.fields());
    }

    @Override
    Analysis typed() {
        return new Analysis(summarised.getValue(), success.getValue().strip(), fields.typed());
    }

    @Override
    boolean isRight() {
        return super.isRight() && fields.isRight();
    }

    @Override
    boolean check() {
        // Both, so that all that is wrong is marked.
        var isRight = super.check();
        return fields.check(isRight) && isRight;
    }

    @Override
    void setReadOnly(boolean readOnly) {
        summarised.setReadOnly(readOnly);
        success.setReadOnly(readOnly);
        fields.setReadOnly(readOnly);
    }
}
