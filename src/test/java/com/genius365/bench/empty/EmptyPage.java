package com.genius365.bench.empty;

import com.vaadin.flow.component.html.Div;

/** Nothing. */
public class EmptyPage extends Div {}
