package convolens.view.control.code;

import convolens.listing.Excerpt;
import convolens.raster.Role;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.control.Scroller;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;

/** The lines of a {@link CodeView}: lays them out, and knows what lies where. */
final class CodeArea extends PaintedRegion {
    private static final int FEWEST_ROWS = 3;

    final ObjectProperty<Excerpt> excerpt = new SimpleObjectProperty<>(this, "excerpt");
    final ObjectProperty<Set<String>> current = new SimpleObjectProperty<>(this, "current", Set.of());
    final ObjectProperty<Set<String>> pointed = new SimpleObjectProperty<>(this, "pointed", Set.of());
    final ObjectProperty<Map<String, String>> notes = new SimpleObjectProperty<>(this, "notes", Map.of());
    final ObjectProperty<Map<String, String>> values = new SimpleObjectProperty<>(this, "values", Map.of());
    final ObjectProperty<Map<String, Role>> roles = new SimpleObjectProperty<>(this, "roles", Map.of());
    final BooleanProperty substituted = new SimpleBooleanProperty(this, "substituted");
    final IntegerProperty cursor = new SimpleIntegerProperty(this, "cursor", -1);
    final ReadOnlyObjectWrapper<Excerpt.Line> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    final ObjectProperty<Consumer<Excerpt.Line>> onAction = new SimpleObjectProperty<>(this, "onAction");

    private final CodePainter painter = new CodePainter(this);
    private final Layer text = addLayer((g, width, height) -> painter.paint(g));
    private final Scroller scroller = new Scroller(Orientation.VERTICAL, text::repaint);
    private final HoverLabel label = new HoverLabel(this);
    private List<List<CodeToken>> tokens = List.of();
    private CodeRows rows = new CodeRows(List.of());
    private double size = CodeFit.SIZE;
    private boolean mustReveal;

    CodeArea() {
        getStyleClass().add("code-area");
        setAccessibleRole(AccessibleRole.TEXT);
        setPadding(new Insets(6, 10, 6, 6));
        setMinSize(120, FEWEST_ROWS * CodeFit.SIZE * CodeFit.LEADING + 12);
        getChildren().addAll(scroller.node(), label);
        InvalidationListener changed = observable -> reread();
        List.of(excerpt, current, notes, values, substituted).forEach(property -> property.addListener(changed));
        List.of(pointed, roles, cursor, hovered)
                .forEach(property -> property.addListener(observable -> {
                    text.repaint();
                    describe();
                }));
        excerpt.addListener(observable -> {
            cursor.set(-1);
            hovered.set(null);
        });
        List.of(excerpt, current).forEach(property -> property.addListener(observable -> mustReveal = true));
        focusedProperty().addListener(observable -> text.repaint());
        new CodeNavigation(this, scroller);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft() + getInsets().getRight() + fit().fullWidth() + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? computePrefWidth(-1) : width)
                - getInsets().getLeft()
                - getInsets().getRight();
        CodeFit fit = fit();
        double fitted = fit.sizeFor(inner);
        return fit.rowsFor(inner, fitted).rows().size() * CodeFit.rowHeight(fitted)
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        layoutRows();
        if (mustReveal) {
            mustReveal = false;
            revealCurrent();
        }
    }

    /** The lines as they are written, split into pieces. */
    List<List<CodeToken>> tokens() {
        return tokens;
    }

    CodeRows rows() {
        return rows;
    }

    /** The size of the letters. */
    double size() {
        return size;
    }

    double rowHeight() {
        return CodeFit.rowHeight(size);
    }

    /** How far the lines are scrolled. */
    double offset() {
        return scroller.offset();
    }

    /** The width in which rows can be seen. */
    double visibleWidth() {
        return innerWidth() - (scroller.isNeeded() ? Scroller.THICKNESS : 0);
    }

    /** The glyph columns before the code. */
    int gutter() {
        return fit().gutter();
    }

    List<Excerpt.Line> lines() {
        return excerpt.get() == null ? List.of() : excerpt.get().lines();
    }

    /** The note at a line, null if there is none: that of a step stands at the step's first line. */
    @Nullable
    String note(int line) {
        Excerpt.Line asked = lines().get(line);
        for (String step : asked.steps()) {
            String note = notes.get().get(step);
            if (note != null
                    && !note.isEmpty()
                    && excerpt.get().linesOf(step).get(0).equals(asked)) {
                return note;
            }
        }
        return null;
    }

    boolean isCurrent(int line) {
        return lines().get(line).steps().stream().anyMatch(current.get()::contains);
    }

    boolean isPointed(int line) {
        return lines().get(line).steps().stream().anyMatch(pointed.get()::contains);
    }

    /** The line at a place of the region, −1 if there is none. */
    int lineAt(double x, double y) {
        int row = rowAt(y);
        boolean inside = x >= getInsets().getLeft() && x < getInsets().getLeft() + visibleWidth();
        return inside && row >= 0 ? rows.rows().get(row).line() : -1;
    }

    /** Where a row lies in the region. */
    Box rowBox(int row) {
        double y = getInsets().getTop() + row * rowHeight() - offset();
        return new Box(getInsets().getLeft(), y, visibleWidth(), rowHeight());
    }

    /** Shows the value of the name at a place of the region, if it has one. */
    void showValueAt(double x, double y) {
        int at = rowAt(y);
        label.hide();
        if (at < 0) {
            return;
        }
        CodeRows.Row row = rows.rows().get(at);
        double advance = Typography.monoAdvance(size);
        int column = (int) Math.floor((x - getInsets().getLeft()) / advance) - gutter();
        int glyph = row.from() + column - row.column();
        int begin = 0;
        for (CodeToken token : tokens.get(row.line())) {
            int end = begin + token.text().length();
            String value = token.kind() == CodeToken.Kind.NAME ? values.get().get(token.text()) : null;
            if (value != null && glyph >= begin && glyph < end && glyph >= row.from() && glyph < row.to()) {
                double left = (gutter() + row.column() + begin - row.from()) * advance
                        + getInsets().getLeft();
                Box box = rowBox(at);
                label.show(token.text() + " = " + value, new Box(left, box.y(), (end - begin) * advance, box.height()));
                return;
            }
            begin = end;
        }
    }

    void hideValue() {
        label.hide();
    }

    /** Scrolls as little as brings a line into sight. */
    void reveal(int line) {
        if (line >= 0 && line < tokens.size()) {
            scroller.reveal(rows.firstOf(line) * rowHeight(), rows.endOf(line) * rowHeight(), innerHeight());
        }
    }

    private int rowAt(double y) {
        double inside = y - getInsets().getTop();
        int row = (int) Math.floor((inside + offset()) / rowHeight());
        return inside >= 0 && inside < innerHeight() && row < rows.rows().size() ? row : -1;
    }

    private void reread() {
        List<List<CodeToken>> read = new ArrayList<>();
        for (int i = 0; i < lines().size(); i++) {
            List<CodeToken> line =
                    CodeToken.split(lines().get(i).text(), excerpt.get().language());
            read.add(substituted.get() && isCurrent(i) ? CodeToken.withValues(line, values.get()) : line);
        }
        tokens = read;
        label.hide();
        layoutRows();
        requestLayout();
        text.repaint();
        describe();
    }

    private void layoutRows() {
        CodeFit fit = fit();
        size = fit.sizeFor(innerWidth());
        rows = fit.rowsFor(innerWidth(), size);
        double height = rows.rows().size() * rowHeight();
        if (height <= innerHeight() + 0.5 || innerHeight() <= 0) {
            scroller.release();
        } else {
            double narrow = innerWidth() - Scroller.THICKNESS;
            size = fit.sizeFor(narrow);
            rows = fit.rowsFor(narrow, size);
            scroller.fit(rows.rows().size() * rowHeight(), innerHeight(), rowHeight());
            scroller.node()
                    .resizeRelocate(
                            getInsets().getLeft() + narrow, getInsets().getTop(), Scroller.THICKNESS, innerHeight());
        }
        text.repaint();
    }

    private CodeFit fit() {
        return new CodeFit(texts(), noteLengths());
    }

    private List<String> texts() {
        return tokens.stream()
                .map(line -> String.join("", line.stream().map(CodeToken::text).toList()))
                .toList();
    }

    private int[] noteLengths() {
        int[] lengths = new int[tokens.size()];
        for (int i = 0; i < lengths.length; i++) {
            String note = note(i);
            lengths[i] = note == null ? 0 : note.length();
        }
        return lengths;
    }

    private void revealCurrent() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (isCurrent(i)) {
                reveal(i);
            }
        }
    }

    /** Says the line of the cursor, or else the first of the current lines. */
    private void describe() {
        int line = cursor.get();
        for (int i = 0; i < tokens.size() && line < 0; i++) {
            line = isCurrent(i) ? i : -1;
        }
        if (excerpt.get() == null || line < 0 || line >= tokens.size()) {
            setAccessibleText(
                    excerpt.get() == null ? "" : excerpt.get().language().title());
            return;
        }
        String note = note(line);
        setAccessibleText(excerpt.get().language().title() + " " + (line + 1) + "/" + tokens.size() + ": "
                + texts().get(line).strip() + (note == null ? "" : " " + note));
    }
}
