package com.genius365;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.modulith.Modulithic;

/** The program: one process that serves people, machines and jobs. */
@SpringBootApplication
@Modulithic(sharedModules = "common")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("themes/base/styles.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class Genius365Application implements AppShellConfigurator {

    /** Enough for every part that is made at the start. */
    private static final int STEPS_KEPT = 4_096;

    public static void main(String[] args) {
        var program = new SpringApplication(Genius365Application.class);
        var startup = new BufferingApplicationStartup(STEPS_KEPT);
        startup.addFilter(step -> step.getName().equals("spring.beans.instantiate"));
        program.setApplicationStartup(startup);
        program.run(args);
    }
}
