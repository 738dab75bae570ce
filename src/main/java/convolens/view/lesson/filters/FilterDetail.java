package convolens.view.lesson.filters;

import convolens.i18n.Messages;
import convolens.model.FiltersModel;
import convolens.model.RunFilters;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.ColorScale;
import convolens.view.control.MatrixView;
import convolens.view.paint.ColorMap;
import convolens.view.paint.Palette;
import convolens.view.paint.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The chosen filter with its numbers, always in signed colours, because the sign of a weight is what its number says. Of
 * many channels, the first few from the one last pointed at are shown.
 */
final class FilterDetail extends HBox {
    private static final int CHANNELS = 3;
    private static final double SIDE = 214;

    private final FiltersModel model;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final List<MatrixView> matrices = new ArrayList<>();
    private final List<VBox> columns = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Label title = new Label();
    private final Label bias = new Label();
    private final Label pointed = new Label();
    private final ColorScale scale = new ColorScale();
    private int firstChannel;

    FilterDetail(FiltersModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        this.palette = context.palette();
        getStyleClass().add("filter-detail");
        for (int i = 0; i < CHANNELS; i++) {
            addColumn(context, i);
        }
        title.getStyleClass().addAll(Styles.STRONG, Styles.FILTER);
        title.setId("filters-detail-title");
        bias.getStyleClass().addAll(Styles.MUTE);
        pointed.getStyleClass().addAll(Styles.MONO, Styles.MUTE);
        pointed.setId("filters-pointed");
        scale.paletteProperty().bind(palette);
        scale.localeProperty().bind(messages.localeProperty());
        scale.setMaxWidth(200);
        VBox words = new VBox(title, bias, scale, pointed);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        getChildren().addAll(columns);
        getChildren().add(words);
    }

    private void addColumn(SceneContext context, int index) {
        MatrixView matrix = new MatrixView();
        matrix.setId("filters-detail-" + index);
        matrix.paletteProperty().bind(palette);
        matrix.appearance().localeProperty().bind(context.messages().localeProperty());
        matrix.appearance().signedProperty().set(true);
        matrix.setPrefSize(SIDE, SIDE);
        matrix.setMinSize(0, 0);
        Label name = new Label();
        name.getStyleClass().addAll(Styles.MONO, Styles.MUTE, "caption");
        matrices.add(matrix);
        names.add(name);
        columns.add(new VBox(4, name, matrix));
    }

    void show(RunFilters.Bank bank, Range shared) {
        int filter = model.selectedFilter();
        int channels = bank.channels();
        FiltersModel.Cell cell = model.hoveredProperty().get();
        if (cell != null && channels > CHANNELS) {
            firstChannel = cell.channel();
        }
        int first = Math.max(0, Math.min(firstChannel, channels - CHANNELS));
        ColorMap map = palette.getValue().signedMap();
        Range range = shared.symmetric();
        for (int i = 0; i < CHANNELS; i++) {
            boolean there = first + i < channels;
            columns.get(i).setVisible(there);
            columns.get(i).setManaged(there);
            if (there) {
                names.get(i).setText(bank.name() + "[" + filter + ", " + (first + i) + "]");
                MatrixView matrix = matrices.get(i);
                matrix.sampleProperty().set(filter);
                matrix.channelProperty().set(first + i);
                matrix.appearance().colorMapProperty().set(map);
                matrix.appearance().rangeProperty().set(range);
                matrix.tensorProperty().set(bank.weights());
            }
        }
        title.setText(messages.text("lesson.filters.filter", filter));
        bias.setText(messages.text("lesson.filters.bias", signed(bank.bias().get(filter))));
        scale.colorMapProperty().set(map);
        scale.rangeProperty().set(range);
        pointed.setText(cell == null || cell.filter() >= bank.count() ? " " : words(bank, cell));
    }

    private String words(RunFilters.Bank bank, FiltersModel.Cell c) {
        float value = bank.weights().get(c.filter(), c.channel(), c.row(), c.column());
        return bank.name() + "[" + c.filter() + ", " + c.channel() + ", " + c.row() + ", " + c.column() + "] = "
                + signed(value);
    }

    private String signed(float value) {
        return (value < 0 ? "" : "+") + messages.number(value, 4);
    }
}
