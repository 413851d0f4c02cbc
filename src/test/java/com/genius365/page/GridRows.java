package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the rows of the grids on a page, which a browser draws only as far as it shows them. */
final class GridRows {

    private GridRows() {}

    static String text() {
        return _find(Grid.class).stream()
                .filter(Component::isVisible)
                .flatMap(grid -> cells((Grid<?>) grid))
                .collect(Collectors.joining("\n"));
    }

    /** Presses the first button of a row that says so. */
    static void press(String text) {
        _find(Grid.class).stream()
                .filter(Component::isVisible)
                .flatMap(grid -> components((Grid<?>) grid))
                .flatMap(GridRows::all)
                .filter(component ->
                        component instanceof Button button && button.getText().equals(text))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row has a button " + text))
                .click();
    }

    private static <T> Stream<String> cells(Grid<T> grid) {
        return GridKt._findAll(grid).stream()
                .flatMap(item -> grid.getColumns().stream()
                        .filter(Component::isVisible)
                        .flatMap(column -> column.getRenderer() instanceof ComponentRenderer<?, T> renderer
                                ? all(renderer.createComponent(item))
                                        .map(cell -> cell.getElement().getText())
                                : Stream.of(GridKt._getFormatted(column, item))));
    }

    private static <T> Stream<Component> components(Grid<T> grid) {
        return GridKt._findAll(grid).stream()
                .flatMap(item -> grid.getColumns().stream()
                        .filter(column -> column.getRenderer() instanceof ComponentRenderer<?, T>)
                        .map(column -> ((ComponentRenderer<?, T>) column.getRenderer()).createComponent(item)));
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(GridRows::all));
    }
}
