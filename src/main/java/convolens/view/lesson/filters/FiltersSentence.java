package convolens.view.lesson.filters;

import convolens.i18n.Messages;
import convolens.model.FiltersModel;
import convolens.model.RunPoint;
import convolens.view.control.MarkedLine;
import java.util.List;
import javafx.beans.InvalidationListener;

/** How well the network with these filters answered. */
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
        double epochs = model.afterProperty().get().epochs();
        RunPoint point = model.point().orElse(null);
        line.setText(messages.text(
                "lesson.filters.at",
                messages.number(epochs, epochs == Math.rint(epochs) ? 0 : 1),
                point == null ? "–" : messages.number(point.trainAccuracy(), 3),
                point == null ? "–" : messages.number(point.testAccuracy(), 3)));
    }
}
