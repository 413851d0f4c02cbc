package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Plays a short sound and stops it; of those on a page, one at a time. */
@Tag("sound-button")
@JsModule("context://frontend/sound-button.js")
public class SoundButton extends Component implements HasStyle {

    /**
     * @param source address of the audio
     * @param name whose sound it is: it reads "Play" and "Stop" before it
     */
    public SoundButton(String source, String name) {
        addClassName("sound-button");
        getElement().setAttribute("src", source);
        getElement().setAttribute("name", name);
    }
}
