package convolens.view.unfold;

import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.UnfoldModel;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.ArraySource;
import convolens.view.control.Tip;
import convolens.view.control.matrix.Matrix;
import convolens.view.control.matrix.MatrixCell;
import convolens.view.control.matrix.MatrixView;
import convolens.view.paint.Typography;
import convolens.view.unfold.text.ArrayRoles;
import convolens.view.unfold.text.CellNames;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One array on the stage: its name, its shape, its cells. */
final class ArrayPane extends Region implements StageColumns.Demand {
    private static final double TITLE = 20;
    private static final double CODE = 18;
    private static final double TITLE_SIZE = 13;
    private static final double CODE_SIZE = 12;
    private static final double LEGEND_GAP = 16;
    static final double HEAD = TITLE + CODE + 2;

    /** What a frame has of the array. */
    private record Shown(UnfoldFrame frame, ArrayMatrix matrix, AxisLegend axes) {}

    private final ArrayName name;
    private final UnfoldModel model;
    private final SceneContext context;
    private final Label title = new Label();
    private final StringProperty titleWords = new SimpleStringProperty("");
    private final StringProperty codeWords = new SimpleStringProperty("");
    private final Label code = new Label();
    private final Label legend = new Label();
    private final MatrixView view = new MatrixView();
    private @Nullable Shown shown;
    private final KnownSizes widths = new KnownSizes(this::widthNow);
    private final KnownSizes heights = new KnownSizes(this::heightNow);
    private double least;
    private String note = "";
    private String brief = "";
    private String full = "";

    ArrayPane(ArrayName name, UnfoldModel model, SceneContext context) {
        this.name = name;
        this.model = model;
        this.context = context;
        setId("array-" + name);
        title.getStyleClass().addAll(Styles.STRONG, ArrayRoles.style(name), Styles.MAY_SHORTEN);
        code.getStyleClass().addAll(Styles.MONO, Styles.MUTE, Styles.MAY_SHORTEN);
        code.setStyle("-fx-font-size: " + (int) CODE_SIZE + "px");
        title.setOnMouseClicked(event -> enlarge());
        Tip.explain(title, titleWords);
        legend.getStyleClass().addAll(Styles.MUTE, "axis-legend");
        legend.setMouseTransparent(true);
        Tip.explain(code, codeWords);
        view.paletteProperty().bind(context.palette());
        view.describeProperty().set(this::describe);
        view.typableProperty().set(cell -> model.isEditable(at(cell)));
        view.onActionProperty().set(cell -> model.goTo(at(cell)));
        view.hoveredProperty().addListener((observable, old, now) -> point(now));
        view.selectedProperty().addListener((observable, old, now) -> {
            if (view.isFocused() && view.hoveredProperty().get() == null) {
                point(now);
            }
        });
        getChildren().addAll(view, title, legend, code);
        ArraySource.offer(view, view.numbers().named(title::getText));
    }

    private void enlarge() {
        model.panes().enlargedProperty().set(model.panes().enlargedProperty().get() == name ? null : name);
    }

    private void point(@Nullable MatrixCell cell) {
        ArrayCell now = cell == null ? null : at(cell);
        if (!Objects.equals(now, model.pointedProperty().get())) {
            model.pointedProperty().set(now);
        }
    }

    /** Adds what tells this pane from another of the same array; empty for nothing. */
    void tellApart(String words) {
        note = words;
        if (shown != null) {
            restyle();
        }
    }

    ArrayName name() {
        return name;
    }

    MatrixView view() {
        return view;
    }

    /** The cell of the array at a place of the table. */
    ArrayCell at(MatrixCell cell) {
        return new ArrayCell(name, matrix().cell(cell.row(), cell.column()));
    }

    /** Where a cell can be seen, in the coordinates of the stage; null if it cannot. */
    @Nullable
    Bounds boundsOf(int cell) {
        if (shown == null || !isVisible()) {
            return null;
        }
        MatrixCell place = shown.matrix.place(cell);
        Bounds bounds = view.visibleBounds(place.row(), place.column());
        return bounds == null ? null : localToParent(view.localToParent(bounds));
    }

    /** The cell some rows and columns further; the last one at the edge. */
    ArrayCell neighbour(ArrayCell cell, int down, int right) {
        ArrayMatrix matrix = matrix();
        MatrixCell place = matrix.place(cell.cell());
        return at(new MatrixCell(
                Math.max(0, Math.min(matrix.rows() - 1, place.row() + down)),
                Math.max(0, Math.min(matrix.columns() - 1, place.column() + right))));
    }

    /** Puts the keyboard onto a cell. */
    void select(int cell) {
        MatrixCell place = matrix().place(cell);
        view.select(place.row(), place.column());
    }

    /** Brings a cell into sight. */
    void reveal(int cell) {
        MatrixCell place = matrix().place(cell);
        view.reveal(place.row(), place.column());
    }

    /** Shows the array of a frame. */
    void show(UnfoldFrame now, boolean landing) {
        Shown before = shown;
        boolean same = before != null && before.frame.steps() == now.steps();
        Shown next = before != null && same ? new Shown(now, before.matrix, before.axes) : first(now);
        shown = next;
        next.matrix.show(now, landing);
        if (!same) {
            restyle();
        } else if (next.matrix.varies()) {
            view.refresh();
        }
        mark();
    }

    private Shown first(UnfoldFrame now) {
        ChainArray array = now.chain().array(name);
        return new Shown(now, new ArrayMatrix(now, array, context.messages()), new AxisLegend(array));
    }

    private Shown shown() {
        if (shown == null) {
            throw new IllegalStateException(name + " has not been shown");
        }
        return shown;
    }

    private ArrayMatrix matrix() {
        return shown().matrix;
    }

    /** Words, colours and sizes anew. */
    void restyle() {
        ArrayMatrix matrix = matrix();
        ChainArray array = matrix.array();
        boolean copies = showsCopies();
        String words = context.messages().text(copies ? "unfold.copies" : name.key());
        title.setText(note.isEmpty() ? words : words + " · " + note);
        brief = name.symbol() + " " + array.shape();
        boolean given = name.expression().isEmpty() || name == model.preset().upstream();
        full = given ? brief : name.symbol() + " = " + name.expression() + " " + array.shape();
        codeWords.set(full);
        view.nameProperty().set(title.getText() + ": " + full);
        AxisLegend axes = shown().axes;
        String enlarge = context.messages().text("unfold.enlarge");
        titleWords.set(axes.isNeeded() ? axes.words(context.messages()) + "\n" + enlarge : enlarge);
        requestLayout();
        Matrix cells = copies ? new CopiesMatrix(matrix) : matrix;
        ArrayLook look = ArrayLook.of(name, cells, copies, shown().frame.state(), context);
        least = cells.isSmall() ? look.least() : 0;
        view.show(cells, look.cells(), look.least());
        widths.forget();
        heights.forget();
    }

    private boolean showsCopies() {
        return name == ArrayName.X && model.copiesProperty().get();
    }

    /** Marks what the step touches and what belongs to the cell that is pointed at. */
    void mark() {
        BitSet linked = model.linkedProperty().get().get(name);
        Shown now = shown();
        view.mark(new PaneMarks(name, now.frame, now.matrix, linked));
    }

    private String describe(MatrixCell place) {
        UnfoldFrame frame = shown().frame;
        ArrayMatrix matrix = matrix();
        int cell = matrix.cell(place.row(), place.column());
        float value = frame.shown(name, cell);
        String number = Float.isNaN(value)
                ? ""
                : " = " + new NumberText(context.messages().locale()).exact(value);
        String words = frame.hidden().isEmpty() ? "\n" + matrix.words(cell) : "";
        return new CellNames(frame.chain()).of(name, cell) + number + words;
    }

    /** The cell that the step has written last, to be kept in sight; -1 if it has written none here. */
    int current() {
        UnfoldFrame frame = shown().frame;
        return frame.step().operation().result() == name && frame.step().isOneCell()
                ? frame.chain().array(name).axes().cell(frame.step().at())
                : -1;
    }

    /** Takes a place on the stage. */
    void place(Rectangle2D place) {
        resizeRelocate(
                Math.round(place.getMinX()),
                Math.round(place.getMinY()),
                Math.floor(place.getWidth()),
                Math.floor(place.getHeight()));
    }

    @Override
    public double widthFor(double cell) {
        return widths.of(cell);
    }

    private double widthNow(double cell) {
        double words = Typography.width(title.getText(), Typography.strong(TITLE_SIZE)) + 4;
        return Math.max(view.widthFor(Math.max(cell, least)), Math.max(words, codeWidth(brief)));
    }

    private static double codeWidth(String text) {
        return text.length() * Typography.monoAdvance(CODE_SIZE) + 4;
    }

    @Override
    public double heightFor(double cell) {
        return heights.of(cell);
    }

    private double heightNow(double cell) {
        return view.heightFor(Math.max(cell, least)) + HEAD;
    }

    @Override
    protected void layoutChildren() {
        title.resizeRelocate(0, 0, Math.min(getWidth(), title.prefWidth(-1)), TITLE);
        placeLegend(title.getWidth() + LEGEND_GAP);
        code.setText(codeWidth(full) <= getWidth() ? full : brief);
        code.resizeRelocate(0, TITLE, Math.min(getWidth(), code.prefWidth(-1)), CODE);
        view.resizeRelocate(0, HEAD, getWidth(), Math.max(0, getHeight() - HEAD));
    }

    /** In words where there is room for them, else as in code, else not at all: the title says it when pointed at. */
    private void placeLegend(double x) {
        legend.setVisible(false);
        if (shown == null || !shown.axes.isNeeded()) {
            return;
        }
        AxisLegend axes = shown.axes;
        for (String text : List.of(axes.words(context.messages()), axes.code())) {
            legend.setText(text);
            double width = legend.prefWidth(-1);
            if (x + width <= getWidth()) {
                legend.setVisible(true);
                legend.resizeRelocate(x, 0, width, TITLE);
                return;
            }
        }
    }
}
