package com.genius365;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program: one process that serves people, machines and jobs. */
@SpringBootApplication
@Modulithic(sharedModules = "common")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("themes/genius365/styles.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class Genius365Application implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Genius365Application.class, args);
    }
}
