package convolens.view.stack;

import convolens.engine.tensor.Tensor;
import convolens.model.stack.NetworkStackModel;
import convolens.model.stack.Side;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackMeasure;
import convolens.model.stack.StackPass;
import convolens.model.stack.StackPlace;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.focus.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One stack: its name and totals, its rows from the input down to the softmax, and one row of it at large. */
final class StackColumn extends Region {
    private static final double MIN_ROW = 20;
    private static final double LARGEST_ROW = 30;
    private static final double TIGHT = 300;

    private final NetworkStackModel model;
    private final Side side;
    private final SceneContext context;
    private final StackText text;
    private final Label title = new Label();
    private final Label totals = new Label();
    private final Region track = new Region();
    private final Region bar = new Region();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final StackDetail detail;
    private final StackMenu menu;
    private double share;
    private double scale = 1;
    private boolean tight;
    private int stop;

    StackColumn(NetworkStackModel model, Side side, SceneContext context) {
        this.model = model;
        this.side = side;
        this.context = context;
        this.text = new StackText(context.messages());
        this.detail = new StackDetail(context, "detail-" + side);
        this.menu = new StackMenu(model, context.messages());
        getStyleClass().add("stack-column");
        title.getStyleClass().addAll(Styles.STRONG, "stack-title");
        title.textProperty().bind(context.messages().bind(side.key()));
        totals.getStyleClass().addAll(Styles.MUTE, "fine", Styles.MAY_SHORTEN);
        totals.setId("totals-" + side);
        track.getStyleClass().add("total-track");
        bar.getStyleClass().add("total-bar");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("stack-rows");
        scroll.setMinSize(0, 0);
        getChildren().addAll(title, totals, track, bar, scroll, detail);
        model.frameProperty().addListener((observable, old, now) -> show());
        model.passProperty().addListener((observable, old, now) -> follow());
        model.selectedProperty().addListener((observable, old, now) -> follow());
        model.measureProperty().addListener((observable, old, now) -> show());
        model.pointedProperty().addListener((observable, old, now) -> showDetail());
        model.timeline().positionProperty().addListener((observable, old, now) -> follow());
        model.timeline().grainProperty().addListener((observable, old, now) -> follow());
        context.messages().localeProperty().addListener((observable, old, now) -> show());
        show();
    }

    /** Shows everything in another size of text. */
    void setScale(double now) {
        scale = now;
        requestLayout();
    }

    private StackFlow flow() {
        return model.getFrame().flow(side);
    }

    private List<StackRow> stackRows() {
        return rows.getChildren().stream().map(StackRow.class::cast).toList();
    }

    private void show() {
        StackFlow flow = flow();
        if (rows.getChildren().size() != flow.rows()) {
            List<StackRow> made = new ArrayList<>(stackRows());
            while (made.size() > flow.rows()) {
                made.remove(made.size() - 1);
            }
            IntStream.range(made.size(), flow.rows()).forEach(row -> made.add(row(row)));
            rows.getChildren().setAll(made);
        }
        StackFlow other = model.getFrame().flow(side == Side.AFFINE ? Side.CNN : Side.AFFINE);
        StackMeasure measure = model.measureProperty().get();
        long most = Math.max(measure.most(flow), measure.most(other));
        stackRows()
                .forEach(row -> row.show(
                        flow, text, measure, most, tight || !model.getFrame().isSmall()));
        share = (double) measure.total(flow) / Math.max(1, Math.max(measure.total(flow), measure.total(other)));
        totals.setText(text.totals(flow, measure));
        follow();
        stopAt(Math.min(stop, flow.softmax()));
        requestLayout();
    }

    private StackRow row(int row) {
        StackRow made = new StackRow(model, new StackPlace(side, row), context);
        made.setOnContextMenuRequested(event -> {
            model.select(made.place());
            menu.show(made, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        made.setOnWalk(step -> walk(row + step));
        made.focusedProperty().addListener((observable, old, now) -> {
            if (now) {
                stopAt(row);
                Sight.bring(scroll, made);
            }
        });
        return made;
    }

    private void walk(int row) {
        if (row >= 0 && row < flow().rows()) {
            model.select(new StackPlace(side, row));
            rows.getChildren().get(row).requestFocus();
        }
    }

    /** A stack is one stop for Tab, so that the selected layer is still that when Tab has gone on to its settings. */
    private void stopAt(int row) {
        stop = row;
        stackRows().forEach(other -> other.setFocusTraversable(other.place().row() == row));
    }

    private void follow() {
        StackPlace selected = model.getSelected();
        if (selected.side() == side) {
            stopAt(selected.row());
        }
        int reached = Math.min(model.reached(side), flow().softmax());
        for (StackRow row : stackRows()) {
            row.follow(reached, selected);
            row.showOutput(row.place().row() <= reached ? output(row.place().row()) : null);
        }
        showDetail();
    }

    private void showDetail() {
        int reached = Math.min(model.reached(side), flow().softmax());
        StackPlace pointed = model.pointedProperty().get();
        int row = pointed != null && pointed.side() == side ? pointed.row() : reached;
        if (row < flow().rows()) {
            detail.show(model.getFrame(), side, row, row <= reached ? output(row) : null);
        }
    }

    private @Nullable Tensor output(int row) {
        StackPass pass = model.getPass();
        return pass == null || row >= pass.outputs(side).size()
                ? null
                : pass.outputs(side).get(row);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        boolean nowTight = w < TIGHT * scale;
        if (nowTight != tight) {
            tight = nowTight;
            show();
        }
        double y = 0;
        double titleHeight = title.prefHeight(-1);
        double titleWidth = Math.min(w, title.prefWidth(-1));
        double baseline = Math.max(titleHeight, totals.prefHeight(-1));
        title.resizeRelocate(0, y, titleWidth, titleHeight);
        if (tight) {
            y += titleHeight;
            totals.resizeRelocate(0, y, w, totals.prefHeight(w));
            y += totals.prefHeight(w) + 2;
        } else {
            double left = titleWidth + 10;
            totals.resizeRelocate(left, y + baseline - totals.prefHeight(-1), w - left, totals.prefHeight(-1));
            y += baseline + 4;
        }
        track.resizeRelocate(0, y, w, 4);
        bar.resizeRelocate(0, y, Math.max(2, w * share), 4);
        y += 10;
        double detailHeight = model.getFrame().isSmall() ? Math.max(h * 0.29, 92 * scale) : 92 * scale;
        double room = h - y - detailHeight - 8;
        int count = Math.max(
                model.getFrame().affine().rows(), model.getFrame().cnn().rows());
        double rowHeight = Math.floor(Math.max(MIN_ROW * scale, Math.min(LARGEST_ROW * scale, room / count)));
        stackRows().forEach(row -> {
            row.setMinHeight(rowHeight);
            row.setPrefHeight(rowHeight);
        });
        // of rows that are scrolled, whole ones are seen
        double rowsHeight = rowHeight * Math.max(1, Math.min(count, Math.floor(room / rowHeight)));
        scroll.resizeRelocate(0, y, w, rowsHeight);
        y += rowsHeight + 8;
        detail.resizeRelocate(0, y, w, Math.max(0, h - y));
    }
}
