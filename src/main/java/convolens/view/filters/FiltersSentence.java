package convolens.view.filters;

import convolens.i18n.Messages;
import convolens.model.filters.FiltersModel;
import convolens.model.filters.OpenedFilters;
import convolens.run.RunFilters;
import convolens.run.RunPoint;
import convolens.view.control.code.MarkedLine;
import java.util.List;
import javafx.beans.InvalidationListener;

/** How well the network with these filters answered; between two evaluations, how well it did at the last. */
public final class FiltersSentence {
    private final FiltersModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();

    public FiltersSentence(FiltersModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("filters-sentence");
        InvalidationListener changed = observable -> show();
        List.of(model.afterProperty(), messages.localeProperty()).forEach(p -> p.addListener(changed));
        show();
    }

    public MarkedLine node() {
        return line;
    }

    private void show() {
        if (model.afterProperty().get() == null) {
            line.setText(messages.text("lesson.filters.nothing"));
            return;
        }
        OpenedFilters file = model.openedProperty().get();
        if (file != null) {
            line.setText(messages.text("lesson.filters.opened", file.name(), OpenedFilters.SEED));
            return;
        }
        RunFilters filters = model.afterProperty().get();
        double epochs = filters.epochs();
        RunPoint point = model.point().orElse(null);
        boolean evaluated = point == null || point.iteration() == filters.iteration();
        line.setText(messages.text(
                evaluated ? "lesson.filters.at" : "lesson.filters.between",
                messages.number(epochs, epochs == Math.rint(epochs) ? 0 : 1),
                point == null ? "–" : messages.number(point.trainAccuracy(), 3),
                point == null ? "–" : messages.number(point.testAccuracy(), 3),
                point == null ? "–" : messages.number(point.epoch())));
    }
}
